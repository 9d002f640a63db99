package dev.rdsshell.sandbox.export;

import dev.rdsshell.sandbox.account.Account;
import dev.rdsshell.sandbox.account.AccountNames;
import dev.rdsshell.sandbox.account.Ending;
import dev.rdsshell.sandbox.account.Export;
import dev.rdsshell.sandbox.wire.ServiceError;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks an order as the service does, and starts the export. */
public final class ExportStart {
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z](?:[A-Za-z0-9]|-(?=[A-Za-z0-9])){0,59}");

    /** Share of the allocated storage that is data. */
    private static final double FILLED = 0.6;

    private final Account account;
    private final ExportRules rules;

    /** Starts exports in an account under its rules. */
    public ExportStart(Account account, ExportRules rules) {
        this.account = account;
        this.rules = rules;
    }

    /**
     * Starts an export.
     *
     * @throws ServiceError with the code that the service documents, or that was seen where it documents none
     */
    public Export start(ExportOrder order) {
        return account.exports(order.region()).exclusively(() -> {
            Export export = accept(order);
            account.exports(order.region()).put(export);
            return export;
        });
    }

    private Export accept(ExportOrder order) {
        checkCaller("rds:StartExportTask", order.sourceArn());
        checkIdentifier(order.identifier());
        Source source = new Sources(account.databases(order.region())).find(order.sourceArn());
        checkUnused(order);
        checkState(source);
        checkRunning(order);
        ExportOnlyGrammar.check(order.exportOnly(), source);
        checkPrefix(order.prefix());
        Destination destination = Destination.find(account, order, rules.callerMay());
        checkCaller("iam:PassRole", order.roleArn());
        return export(order, source, ending(order, destination));
    }

    private void checkCaller(String action, String resource) {
        if (!rules.callerMay().test(action)) {
            throw new ServiceError(
                    "AccessDenied",
                    403,
                    "User: " + AccountNames.USER_ARN + " is not authorized to perform: " + action + " on resource: "
                            + resource);
        }
    }

    private static void checkIdentifier(String identifier) {
        if (!IDENTIFIER.matcher(identifier).matches()) {
            throw new ServiceError(
                    "InvalidParameterValue",
                    400,
                    "The export task identifier " + identifier + " isn't valid. Identifiers must begin with a letter; "
                            + "must contain only ASCII letters, digits, and hyphens; and must not end with a hyphen or "
                            + "contain two consecutive hyphens. They can have at most 60 characters.");
        }
    }

    private void checkUnused(ExportOrder order) {
        if (account.exports(order.region()).find(order.identifier()).isPresent()) {
            throw new ServiceError(
                    "ExportTaskAlreadyExists",
                    400,
                    "The export task with the ID " + order.identifier() + " already exists.");
        }
    }

    /** The service documents no code of its own for engines and storage that it cannot export. */
    private static void checkState(Source source) {
        if (!source.isAvailable()) {
            throw invalidState("The source " + source.arn() + " is in the state " + source.status()
                    + ". It must be available to be exported.");
        }
        if (!source.hasEngineThatExports()) {
            throw invalidState("The engine " + source.engine() + " of " + source.arn() + " doesn't support exports.");
        }
        if (source.storageType().equals("standard")) {
            throw invalidState("The source " + source.arn() + " uses magnetic storage, which doesn't support exports.");
        }
        if (source.engineMode().equals("serverless")) {
            throw invalidState(
                    "The source " + source.arn() + " is Aurora Serverless v1, which doesn't support exports.");
        }
    }

    private void checkRunning(ExportOrder order) {
        account.exports(order.region()).all().stream()
                .filter(export -> export.sourceArn().equals(order.sourceArn()) && isRunning(export, order))
                .findFirst()
                .ifPresent(busy -> {
                    throw invalidState("The source " + order.sourceArn() + " is already being exported by the task "
                            + busy.identifier() + ".");
                });
        long running = account.allExports().stream()
                .filter(export -> isRunning(export, order))
                .count();
        int limit = rules.runningLimit().getAsInt();
        if (running >= limit) {
            throw new ServiceError(
                    "ExportTaskLimitReachedFault",
                    400,
                    "You have reached the limit of " + limit + " concurrent export tasks");
        }
    }

    private static boolean isRunning(Export export, ExportOrder order) {
        return Lifecycle.at(export, order.at()).status().isRunning();
    }

    private static void checkPrefix(String prefix) {
        if (prefix.contains(":")) {
            throw new ServiceError(
                    "InvalidParameterValue", 400, "The S3 prefix " + prefix + " isn't valid: it has a colon.");
        }
    }

    private Ending ending(ExportOrder order, Destination destination) {
        return rules.scripts().apply(order.identifier()).orElseGet(() -> destination
                .failureCause(account)
                .<Ending>map(cause -> new Ending.Fails(0, cause))
                .orElse(new Ending.Completes(Optional.empty())));
    }

    private Export export(ExportOrder order, Source source, Ending ending) {
        return new Export(
                order.identifier(),
                order.region(),
                order.sourceArn(),
                source.type(),
                source.snapshotTime(),
                order.bucket(),
                order.prefix(),
                order.roleArn(),
                order.kmsKeyId(),
                order.exportOnly(),
                order.at(),
                Optional.empty(),
                rules.pace(),
                source.gigabytes() * FILLED,
                ending);
    }

    private static ServiceError invalidState(String message) {
        return new ServiceError("InvalidExportSourceState", 400, message);
    }
}
