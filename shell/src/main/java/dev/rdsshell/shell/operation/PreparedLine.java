package dev.rdsshell.shell.operation;

import dev.rdsshell.shell.command.ArgumentParser;
import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Parameter;
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
import java.util.List;
import java.util.Optional;

/**
 * The second step of one line: values from the line, from input files and from defaults become one set of parameters, which
 * is then checked as a whole. The order of the checks is the AWS CLI's.
 */
final class PreparedLine {
    private final Operation operation;
    private final OperationCommand.Collaborators collaborators;
    private final Arguments arguments;
    private final List<Parameter> declared;
    private final Session session;
    private final AwsSettings settings;
    private final CliInput input;
    private final GatheredValues values;
    private final boolean mayLeaveOut;
    private final List<Problem> problems = new ArrayList<>();
    private boolean inputIsRead = true;
    private boolean mayBeFilled;

    /** @param declared the parameters of the command */
    PreparedLine(
            Operation operation,
            OperationCommand.Collaborators collaborators,
            Arguments arguments,
            List<Parameter> declared,
            Session session,
            AwsSettings settings) {
        this.operation = operation;
        this.collaborators = collaborators;
        this.arguments = arguments;
        this.declared = declared;
        this.session = session;
        this.settings = settings;
        ParameterFiles files = new ParameterFiles(collaborators.files(), collaborators.environment());
        this.input = new CliInput(files);
        this.values = new GatheredValues(operation, arguments, files);
        this.mayLeaveOut = OperationParameters.relaxesRequired(arguments.words());
    }

    /** Everything that is wrong is in the answer. */
    Prepared prepared() {
        PageRequest pages = readLineAndInput();
        String form = skeleton();
        if (isForm(form)) {
            findMissing();
            return problems.isEmpty() ? new ReadyForm(operation, form) : new Rejected(problems);
        }
        fillFromDefaults();
        findMissing();
        Optional<Connection> connection = connection();
        PageRequest checked = refusePagesOfSkeleton(pages, form);
        checked.pageSize().ifPresent(size -> values.parameters().put(limit(), size));
        findWrongParameters();
        Optional<View> view = view();
        if (!problems.isEmpty() || connection.isEmpty() || view.isEmpty()) {
            return new Rejected(problems, values.filled());
        }
        return form.isEmpty()
                ? ready(connection.get(), checked, view.get())
                : new ReadySkeleton(operation, view.get(), values.filled());
    }

    /** What is wrong with the values of a line that cannot run anyway; what is missing in it is said elsewhere. */
    List<Problem> wrongValues() {
        PageRequest pages = readLineAndInput();
        if (!isForm(skeleton())) {
            connection();
        }
        pages.pageSize().ifPresent(size -> values.parameters().put(limit(), size));
        findWrongParameters();
        view();
        return List.copyOf(problems);
    }

    private ReadyOperation ready(Connection connection, PageRequest pages, View view) {
        return new ReadyOperation(
                operation,
                collaborators.calls(),
                collaborators.writes(),
                connection,
                values.parameters(),
                pages,
                view,
                values.filled(),
                values.notices());
    }

    private PageRequest readLineAndInput() {
        values.takeLine();
        PageRequest pages = pagesOfLine();
        problems.addAll(values.problems());
        try {
            var given = input.read(arguments);
            PageRequest changed = pages.withInput(operation, given);
            values.takeInput(given);
            return changed;
        } catch (FailureException e) {
            problems.add(new Problem(e.failure(), CliInput.place(arguments)));
            inputIsRead = false;
            return pages;
        }
    }

    private PageRequest pagesOfLine() {
        try {
            return PageRequest.ofLine(operation, arguments, values.parameters(), !settings.isOn("no-paginate"));
        } catch (FailureException e) {
            problems.add(Problem.of(e.failure()));
            return PageRequest.none();
        }
    }

    private String skeleton() {
        return arguments.has(OperationParameters.SKELETON)
                ? arguments.value(OperationParameters.SKELETON).orElse("input")
                : "";
    }

    /** To fill in, without any call: neither region nor profile is needed for it. */
    private static boolean isForm(String skeleton) {
        return skeleton.equals("input") || skeleton.equals("yaml-input");
    }

    /** Which defaults fit depends on the profile: where that is wrong, what they would fill is not missing. */
    private void fillFromDefaults() {
        boolean any = session.defaults().entries().stream()
                .anyMatch(entry -> entry.command().equals(operation.name()) && !values.hasOption(entry.parameter()));
        if (any && !settings.hasProfile()) {
            mayBeFilled = true;
        } else if (any) {
            collaborators
                    .defaults()
                    .fitting(session, settings.connection(), operation.name())
                    .forEach(fill -> values.takeDefault(fill, declared));
        }
    }

    /** Where an input may give what the line leaves out, the check of the whole says what is missing. */
    private void findMissing() {
        List<Parameter> missing = declared.stream()
                .filter(Parameter::required)
                .filter(parameter -> !arguments.has(parameter.name()) && !values.hasOption(parameter.name()))
                .toList();
        if (!mayLeaveOut && !mayBeFilled && !missing.isEmpty()) {
            problems.add(0, ArgumentParser.missing(missing));
        }
    }

    private Optional<Connection> connection() {
        try {
            Connection connection = settings.connection();
            boolean hasRegion = !operation.needsRegion() || passes(() -> requireRegion(connection));
            boolean hasEndpoint =
                    passes(() -> connection.endpoint(operation.service()).ifPresent(EndpointUrl::parse));
            return hasRegion && hasEndpoint ? Optional.of(connection) : Optional.empty();
        } catch (FailureException e) {
            problems.add(Problem.of(e.failure()));
            return Optional.empty();
        }
    }

    private boolean passes(Runnable check) {
        try {
            check.run();
            return true;
        } catch (FailureException e) {
            problems.add(Problem.of(e.failure()));
            return false;
        }
    }

    private void requireRegion(Connection connection) {
        if (connection.region().isEmpty()) {
            collaborators.calls().brokenProfile(connection).ifPresent(broken -> {
                throw new FailureException(broken);
            });
        }
        connection.requireRegion();
    }

    /** Comes last: the AWS CLI looks at the form of the answer after everything else. */
    private Optional<View> view() {
        try {
            return Optional.of(View.of(settings));
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
        if (!inputIsRead) {
            return;
        }
        boolean all = settings.checksParameters();
        for (ParameterCheck.Finding finding : ParameterCheck.check(operation, values.parameters())) {
            Word place = values.place(finding.member());
            boolean alreadySaid = finding.isMissing() && (!mayLeaveOut || place != null);
            if ((all || finding.impossible()) && !alreadySaid) {
                problems.add(new Problem(
                        new Failure.InvalidLine(finding.message(), finding.advice()), values.source(finding.member())));
            }
        }
    }
}
