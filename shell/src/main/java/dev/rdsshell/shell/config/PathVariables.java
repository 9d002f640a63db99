package dev.rdsshell.shell.config;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces {@code $NAME} and {@code ${NAME}} in a path, as the AWS CLI does; what is not set stays as it is. */
final class PathVariables {
    private static final Pattern REFERENCE = Pattern.compile("\\$(?:(\\w+)|\\{([^}]*)})");

    private PathVariables() {}

    static String replace(String path, Environment environment) {
        return REFERENCE.matcher(path).replaceAll(found -> {
            String name = found.group(1) == null ? found.group(2) : found.group(1);
            return Matcher.quoteReplacement(environment.find(name).orElse(found.group()));
        });
    }
}
