package dev.rdsshell.shell.operation;

import dev.rdsshell.shell.command.Argument;
import dev.rdsshell.shell.command.ArgumentParser;
import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Filled;
import dev.rdsshell.shell.command.GlobalParameters;
import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.command.Preparation;
import dev.rdsshell.shell.command.Prepared;
import dev.rdsshell.shell.command.Problem;
import dev.rdsshell.shell.command.Rejected;
import dev.rdsshell.shell.config.AwsSettings;
import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.config.EndpointUrl;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.line.Word;
import dev.rdsshell.shell.session.Session;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The second step of one line: values from the line, from input files and from defaults become one set of parameters, which
 * is then checked as a whole. The order of the checks is the AWS CLI's.
 */
final class PreparedLine {
    private final Operation operation;
    private final OperationCommand.Collaborators collaborators;
    private final Arguments arguments;
    private final Session session;
    private final AwsSettings settings;
    private final List<Parameter> missing;
    private final OptionValues values;
    private final CliInput input;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
    private final Map<String, Filled.Origin> origins = new LinkedHashMap<>();
    private final List<String> notices = new ArrayList<>();
    private boolean inputIsRead = true;

    /** @param missing required options that the line does not give */
    PreparedLine(
            Operation operation,
            OperationCommand.Collaborators collaborators,
            Arguments arguments,
            Preparation preparation,
            List<Parameter> missing) {
        this.operation = operation;
        this.collaborators = collaborators;
        this.arguments = arguments;
        this.session = preparation.session();
        this.settings = collaborators.settings().resolve(GlobalParameters.values(arguments), session);
        this.missing = missing;
        ParameterFiles files = new ParameterFiles(collaborators.files(), collaborators.environment());
        this.values = new OptionValues(files);
        this.input = new CliInput(files);
    }

    /** @throws FailureException for what makes looking further pointless */
    Prepared prepared() {
        PageRequest pages = takeLine();
        pages = takeInput(pages);
        String form = skeleton();
        boolean onlyForm = form.equals("input") || form.equals("yaml-input");
        if (onlyForm) {
            return problems.isEmpty() ? new ReadyForm(operation, form) : new Rejected(problems);
        }
        fillFromDefaults();
        findMissing();
        Optional<Connection> connection = connection();
        PageRequest checked = refusePagesOfSkeleton(pages, form);
        checked.pageSize().ifPresent(size -> parameters.put(limit(), size));
        if (inputIsRead) {
            findWrongParameters();
        }
        View view = View.of(settings);
        if (!problems.isEmpty() || connection.isEmpty()) {
            return new Rejected(problems);
        }
        return form.isEmpty()
                ? new ReadyOperation(
                        operation,
                        collaborators.calls(),
                        connection.get(),
                        parameters,
                        checked,
                        view,
                        filled(),
                        notices)
                : new ReadySkeleton(operation, view, filled());
    }

    private PageRequest takeLine() {
        for (Shape.Member member : operation.input().members()) {
            given(OptionName.of(member.name()))
                    .ifPresent(argument -> take(member.name(), member.shape(), argument, Filled.Origin.LINE));
        }
        try {
            return PageRequest.ofLine(operation, arguments, parameters, !settings.isOn("no-paginate"));
        } catch (FailureException e) {
            problems.add(Problem.of(e.failure()));
            return PageRequest.none();
        }
    }

    /** Of {@code --include-shared} and {@code --no-include-shared} the last one counts. */
    private Optional<Argument> given(String option) {
        String negated = OptionName.negated(option);
        boolean shadowed = operation.paging().isPresent() && OperationParameters.PAGING.contains(option);
        return arguments.given().stream()
                .filter(argument -> argument.parameter().name().equals(option)
                        || argument.parameter().name().equals(negated))
                .filter(argument -> !shadowed)
                .reduce((first, second) -> second);
    }

    private void take(String member, Shape shape, Argument argument, Filled.Origin origin) {
        try {
            parameters.put(member, values.value(shape, argument));
            origins.put(member, origin);
        } catch (FailureException e) {
            problems.add(new Problem(e.failure(), argument.written()));
        }
    }

    private PageRequest takeInput(PageRequest pages) {
        try {
            Map<String, @Nullable Object> given = input.read(arguments);
            PageRequest changed = pages.withInput(operation, given);
            given.forEach((name, value) -> {
                if (!parameters.containsKey(name)) {
                    parameters.put(name, value);
                    origins.put(name, Filled.Origin.INPUT_FILE);
                }
            });
            return changed;
        } catch (FailureException e) {
            problems.add(Problem.of(e.failure()));
            inputIsRead = false;
            return pages;
        }
    }

    private String skeleton() {
        return arguments.has(OperationParameters.SKELETON)
                ? arguments.value(OperationParameters.SKELETON).orElse("input")
                : "";
    }

    private void fillFromDefaults() {
        boolean any = session.defaults().entries().stream()
                .anyMatch(entry -> entry.command().equals(operation.name()));
        if (!any) {
            return;
        }
        for (DefaultFilling.Fill fill :
                collaborators.defaults().fitting(session, settings.connection(), operation.name())) {
            operation.input().members().stream()
                    .filter(member -> OptionName.of(member.name()).equals(fill.option()))
                    .filter(member -> !parameters.containsKey(member.name()))
                    .findFirst()
                    .ifPresent(member -> fill(member, fill));
        }
    }

    private void fill(Shape.Member member, DefaultFilling.Fill fill) {
        Optional<Parameter> parameter = OperationParameters.of(operation).stream()
                .filter(candidate -> candidate.name().equals(fill.option()))
                .findFirst();
        parameter.ifPresent(found -> {
            List<Word> words = fill.values().stream().map(Word::of).toList();
            take(
                    member.name(),
                    member.shape(),
                    new Argument(found, Word.of(fill.option()), words),
                    Filled.Origin.DEFAULT);
            notices.add("using " + fill.option() + " " + String.join(" ", fill.values()) + " (default for "
                    + fill.belongsTo() + ")");
        });
    }

    /** Where an input may give what the line leaves out, the check of the whole says what is missing. */
    private void findMissing() {
        if (OperationParameters.relaxesRequired(arguments.words())) {
            return;
        }
        List<Parameter> still = missing.stream()
                .filter(parameter -> parameters.keySet().stream()
                        .noneMatch(name -> OptionName.of(name).equals(parameter.name())))
                .toList();
        if (!still.isEmpty()) {
            problems.add(0, ArgumentParser.missing(still));
        }
    }

    private Optional<Connection> connection() {
        try {
            Connection connection = settings.connection();
            if (operation.needsRegion()) {
                connection.requireRegion();
            }
            connection.endpoint(operation.service()).ifPresent(EndpointUrl::parse);
            return Optional.of(connection);
        } catch (FailureException e) {
            problems.add(Problem.of(e.failure()));
            return Optional.empty();
        }
    }

    private PageRequest refusePagesOfSkeleton(PageRequest pages, String form) {
        if (form.isEmpty() || !pages.asksForLimits()) {
            return pages;
        }
        problems.add(Problem.of(new Failure.InvalidLine(
                "--generate-cli-skeleton output makes no call, so there are no pages to cut.",
                "Leave " + String.join(", ", OperationParameters.PAGING) + " out.")));
        return PageRequest.none();
    }

    private String limit() {
        return operation.paging().map(Paging::limit).orElse("");
    }

    private void findWrongParameters() {
        boolean all = settings.checksParameters();
        boolean alreadySaid = !OperationParameters.relaxesRequired(arguments.words());
        for (ParameterCheck.Finding finding : ParameterCheck.check(operation, parameters)) {
            boolean repeats = finding.isMissing() && (alreadySaid || place(finding.member()) != null);
            if ((all || finding.impossible()) && !repeats) {
                problems.add(new Problem(
                        new Failure.InvalidLine(finding.message(), finding.advice()), place(finding.member())));
            }
        }
    }

    private @Nullable Word place(String member) {
        return given(OptionName.of(member)).map(Argument::written).orElse(null);
    }

    private List<Filled> filled() {
        List<Filled> filled = new ArrayList<>();
        for (String name : operation.input().names()) {
            Filled.Origin origin = origins.get(name);
            if (origin != null) {
                filled.add(new Filled(OptionName.of(name), TypedValue.of(parameters.get(name)), origin));
            }
        }
        return filled;
    }
}
