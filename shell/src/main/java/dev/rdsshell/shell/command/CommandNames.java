package dev.rdsshell.shell.command;

import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.line.Words;
import java.util.Collection;
import java.util.List;

/** What is said about a line that names no command. */
final class CommandNames {
    /** Characters; no command is nearly as long. */
    private static final int LONGEST = 60;

    private CommandNames() {}

    static Failure missing(Words words) {
        String said = words.isEmpty() ? "" : " Only options were given: " + String.join(" ", words.texts()) + ".";
        return new Failure.InvalidLine("No command was given." + said, "'help' lists the commands.");
    }

    static Failure missingOperation(String service, List<String> operations) {
        return new Failure.InvalidLine(
                "'" + service + "' needs an operation.",
                "RDS Shell knows of " + service + ": " + String.join(", ", operations) + ".");
    }

    static Failure unknown(String name, Collection<String> names) {
        return new Failure.InvalidLine("There is no command '" + shortened(name) + "'.", nearest(name, names));
    }

    /** A file that is no script can begin with a word of thousands of characters. */
    private static String shortened(String name) {
        int end = name.offsetByCodePoints(0, Math.min(name.codePointCount(0, name.length()), LONGEST));
        return end < name.length() ? name.substring(0, end) + "…" : name;
    }

    static Failure unknownService(String name, Collection<String> services) {
        return new Failure.InvalidLine(
                "RDS Shell knows no AWS service '" + name + "'; after 'aws' it knows " + String.join(", ", services)
                        + ".",
                nearest(name, services) + ofAwsCli("`!aws " + shortened(name) + " …`"));
    }

    static Failure unknownOperation(String service, String name, List<String> operations) {
        return new Failure.InvalidLine(
                "RDS Shell knows no operation '" + name + "' of " + service + ".",
                nearest(name, operations) + " It knows: " + String.join(", ", operations) + "."
                        + ofAwsCli("`!aws " + service + " " + shortened(name) + " …`"));
    }

    /** Commands of the AWS CLI are also in what the shell itself advises. */
    private static String ofAwsCli(String line) {
        return " Anything else is the AWS CLI's: " + line + " in a session.";
    }

    private static String nearest(String name, Collection<String> names) {
        return NearestName.nearest(name, List.copyOf(names))
                .map(near -> "Did you mean '" + near + "'?")
                .orElse("'help' lists the commands.");
    }
}
