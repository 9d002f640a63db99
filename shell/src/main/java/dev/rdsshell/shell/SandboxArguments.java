package dev.rdsshell.shell;

import dev.rdsshell.sandbox.SandboxOptions;
import dev.rdsshell.sandbox.SandboxSpeed;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The launcher's {@code --sandbox…} options, wherever they stand before a {@code --}. They are written in full only, and no
 * option of the AWS CLI begins like them.
 *
 * @param options how to run the practice account; empty where none is wanted
 * @param rest the arguments without them
 */
record SandboxArguments(Optional<SandboxOptions> options, List<String> rest) {
    private static final String SANDBOX = "--sandbox";
    private static final String SPEED = "--sandbox-speed";
    private static final String SNAPSHOTS = "--sandbox-snapshots";
    private static final String DIRECTORY = "--sandbox-dir";
    private static final List<String> WITH_VALUE = List.of(SPEED, SNAPSHOTS, DIRECTORY);

    /** @throws FailureException for a value that cannot be */
    static SandboxArguments takenFrom(List<String> arguments) {
        SandboxOptions options = SandboxOptions.DEFAULTS;
        boolean wanted = false;
        List<String> rest = new ArrayList<>();
        int end = arguments.contains("--") ? arguments.indexOf("--") : arguments.size();
        for (int index = 0; index < end; index++) {
            String word = arguments.get(index);
            String name = word.split("=", 2)[0];
            if (word.equals(SANDBOX)) {
                wanted = true;
            } else if (WITH_VALUE.contains(name)) {
                boolean attached = word.length() > name.length();
                String value = attached ? word.substring(name.length() + 1) : valueAfter(arguments, index, end);
                index += attached ? 0 : 1;
                options = with(options, name, value);
                wanted = true;
            } else {
                rest.add(word);
            }
        }
        rest.addAll(arguments.subList(end, arguments.size()));
        return new SandboxArguments(wanted ? Optional.of(options) : Optional.empty(), rest);
    }

    private static String valueAfter(List<String> arguments, int index, int end) {
        if (index + 1 >= end) {
            throw wrong(arguments.get(index) + " needs a value.", "");
        }
        return arguments.get(index + 1);
    }

    private static SandboxOptions with(SandboxOptions options, String name, String value) {
        return switch (name) {
            case SPEED -> options.withSpeed(speed(value));
            case SNAPSHOTS -> options.withExtraSnapshots(number(value));
            default -> options.withDirectory(Path.of(value));
        };
    }

    private static SandboxSpeed speed(String value) {
        return Arrays.stream(SandboxSpeed.values())
                .filter(speed -> speed.name().toLowerCase(Locale.ROOT).equals(value))
                .findFirst()
                .orElseThrow(() -> wrong(
                        SPEED + " cannot be '" + value + "'.",
                        "It can be "
                                + Arrays.stream(SandboxSpeed.values())
                                        .map(speed -> speed.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    private static int number(String value) {
        if (!value.matches("\\d{1,7}")) {
            throw wrong(SNAPSHOTS + " cannot be '" + value + "'.", "It is a whole number, such as 10000.");
        }
        return Integer.parseInt(value);
    }

    private static FailureException wrong(String message, String advice) {
        return new FailureException(new Failure.InvalidLine(message, advice));
    }
}
