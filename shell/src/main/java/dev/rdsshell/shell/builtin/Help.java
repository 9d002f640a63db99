package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Command;
import dev.rdsshell.shell.command.Console;
import dev.rdsshell.shell.command.Description;
import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.GlobalParameters;
import dev.rdsshell.shell.command.HelpText;
import dev.rdsshell.shell.command.NearestName;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.command.Preparation;
import dev.rdsshell.shell.command.Problem;
import dev.rdsshell.shell.command.Registry;
import dev.rdsshell.shell.command.Subject;
import dev.rdsshell.shell.config.SettingsResolver;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code help [COMMAND]}: what there is and how it is written, without an account. */
public final class Help extends BuiltIn {
    private static final String TOPIC = "COMMAND";
    private static final String OPTIONS = "options";

    private final Supplier<Registry> registry;
    private final SettingsResolver settings;

    /** @param registry all commands, help included, which is why it comes later */
    public Help(Supplier<Registry> registry, SettingsResolver settings) {
        super(
                new Description(
                        "help",
                        List.of(),
                        Description.Group.SHELL,
                        "Shows the commands, or one of them with everything it takes.",
                        "'COMMAND help' does the same.",
                        List.of(Declared.words(
                                TOPIC,
                                Subject.COMMAND,
                                "A command, a service such as s3api, or 'options' for the global options.",
                                "start-export-task")),
                        List.of(
                                new Description.Example("help", "lists the commands"),
                                new Description.Example("help start-export-task", "shows that one"))),
                Obeyed.byWhoeverAsksNobody("--no-cli-pager"));
        this.registry = registry;
        this.settings = settings;
    }

    @Override
    List<Problem> problems(Arguments arguments, Preparation preparation) {
        String topic = topic(arguments);
        if (topic.isEmpty()
                || topic.equals(OPTIONS)
                || isService(topic)
                || command(topic).isPresent()) {
            return List.of();
        }
        String advice = NearestName.nearest(topic, registry.get().firstWords())
                .map(near -> "Did you mean 'help " + near + "'?")
                .orElse("'help' lists the commands.");
        return List.of(problem("There is no help on '" + topic + "'.", advice));
    }

    @Override
    Outcome run(Arguments arguments, Execution execution) {
        Console console = execution.console();
        HelpText text = new HelpText(registry.get(), console.capabilities().columns());
        List<String> lines = lines(topic(arguments), text);
        String pager = settings.pager(
                        GlobalParameters.values(arguments), execution.session().get())
                .orElse("");
        show(
                String.join("\n", lines) + "\n",
                lines.size() < console.capabilities().rows() ? "" : pager,
                console);
        return Outcome.ok();
    }

    /** Where there is no pager, help is still help. */
    private static void show(String text, String pager, Console console) {
        try {
            console.page(text, pager);
        } catch (FailureException e) {
            if (!(e.failure() instanceof Failure.NotReady)) {
                throw e;
            }
            console.data(text);
        }
    }

    private List<String> lines(String topic, HelpText text) {
        if (topic.isEmpty()) {
            return text.overview();
        }
        if (topic.equals(OPTIONS)) {
            return text.options();
        }
        return command(topic).map(text::of).orElseGet(() -> text.service(topic));
    }

    /** A pasted {@code aws} in front means nothing here either. */
    private static String topic(Arguments arguments) {
        return String.join(" ", arguments.values(TOPIC)).replaceFirst("^aws( |$)", "");
    }

    private boolean isService(String topic) {
        return registry.get().services().contains(topic);
    }

    private Optional<Command> command(String topic) {
        return registry.get().find(topic);
    }
}
