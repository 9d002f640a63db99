package dev.rdsshell.shell.command;

import dev.rdsshell.shell.command.Parameter.Arity;
import dev.rdsshell.shell.command.Parameter.Visibility;
import dev.rdsshell.shell.output.OutputFormat;
import dev.rdsshell.shell.session.GlobalOptions;
import java.util.List;

/** The global options of the AWS CLI: every line may hold them, wherever they stand. {@link Command#obeys} says whether
 * a command cares. */
public final class GlobalParameters {
    private static final List<Parameter> ALL = List.of(
            flag(
                    "--debug",
                    "Shows the request, the answer and the timings of every call on stderr. Secrets are left out."),
            value(
                    "--endpoint-url",
                    Subject.NONE,
                    "Sends the calls to this address. It has to begin with http:// or https://.",
                    "http://127.0.0.1:5000"),
            flag(
                    "--no-verify-ssl",
                    "Accepts any certificate of the server. Nobody can then tell who answers; for test servers only."),
            flag("--no-paginate", "Makes one call, and shows the first page only."),
            choice("--output", OutputFormat.words(), "The form of the answer.", "table"),
            value(
                    "--query",
                    Subject.QUERY,
                    "Takes a part out of the answer before it is shown. It is a JMESPath expression.",
                    "'ExportTasks[].Status'"),
            value(
                    "--profile",
                    Subject.PROFILE,
                    "The profile of the AWS configuration files that says who calls. Keys in the environment are then"
                            + " ignored.",
                    "production"),
            value("--region", Subject.REGION, "The region that is asked.", "us-west-2"),
            flag("--version", "Prints the version, and does nothing else."),
            choice(
                    "--color",
                    List.of("on", "off", "auto"),
                    "Whether tables are coloured. auto means: on a terminal.",
                    "off"),
            flag("--no-sign-request", "Calls without credentials, and loads none."),
            value(
                    "--ca-bundle",
                    Subject.FILE,
                    "A file with the certificates that vouch for the server, in PEM form.",
                    "/etc/ssl/company.pem"),
            number(
                    "--cli-read-timeout",
                    "How long an answer may keep us waiting, in seconds. 0 means for ever; otherwise it is 60."),
            number(
                    "--cli-connect-timeout",
                    "How long a connection may take to open, in seconds. 0 means for ever; otherwise it is 60."),
            choice(
                    "--cli-binary-format",
                    List.of("base64", "raw-in-base64-out"),
                    "How bytes are written on a line. It is accepted for the sake of old lines: no operation here takes"
                            + " bytes.",
                    "base64"),
            flag("--no-cli-pager", "Shows a long answer at once instead of page by page."),
            flag("--cli-auto-prompt", "Asks for the parameters of the command before it runs."),
            flag("--no-cli-auto-prompt", "Does not ask for parameters."),
            choice(
                    "--cli-error-format",
                    List.of("legacy", "json", "yaml", "text", "table", "enhanced"),
                    "The form of an error message on stderr. json and the like are for programs.",
                    "json"));

    private GlobalParameters() {}

    /** In the AWS CLI's order, which is that of its messages. */
    public static List<Parameter> all() {
        return ALL;
    }

    /** The values that a line gives, by option name without dashes; of repeated ones the last. */
    public static GlobalOptions values(Arguments arguments) {
        GlobalOptions options = GlobalOptions.none();
        for (Argument argument : arguments.given()) {
            if (isGlobal(argument.parameter())) {
                String name = argument.parameter().name().substring(2);
                options =
                        options.with(name, argument.texts().stream().findFirst().orElse("true"));
            }
        }
        return options;
    }

    /** The very same: a command may have an option of its own by the name of a global one. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isGlobal(Parameter parameter) {
        return ALL.stream().anyMatch(global -> global == parameter);
    }

    /** What is wrong with the values themselves; names, missing values and choices are the parser's business. */
    public static List<Problem> problems(Arguments arguments) {
        return GlobalValueCheck.problems(arguments);
    }

    private static Parameter flag(String name, String help) {
        return make(name, Arity.NONE, "boolean", Subject.NONE, List.of(), help, "");
    }

    private static Parameter value(String name, Subject subject, String help, String example) {
        return make(name, Arity.ONE, "string", subject, List.of(), help, example);
    }

    private static Parameter number(String name, String help) {
        return make(name, Arity.ONE, "integer", Subject.NONE, List.of(), help, "10");
    }

    private static Parameter choice(String name, List<String> choices, String help, String example) {
        return make(name, Arity.ONE, "string", Subject.NONE, choices, help, example);
    }

    private static Parameter make(
            String name, Arity arity, String type, Subject subject, List<String> choices, String help, String example) {
        return new Parameter(
                name, arity, false, type, subject, choices, help, example.isEmpty() ? name : example, Visibility.AWS);
    }
}
