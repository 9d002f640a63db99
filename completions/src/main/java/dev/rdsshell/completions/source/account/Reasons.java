package dev.rdsshell.completions.source.account;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Why several look-ups brought nothing, in one text that names each action once:
 *
 * <pre>
 *   AccessDenied: rds:DescribeDBSnapshots, rds:DescribeDBClusters; no connection to S3
 * </pre>
 */
final class Reasons {
    /** {@code Throttling: rds:DescribeDBSnapshots; will ask again after 5 s}. */
    private static final Pattern OF_ACTION = Pattern.compile("(.+): (\\w+:\\w+)(; .*)?");

    private Reasons() {}

    /** What is said once for all actions that met the same. */
    private record Same(Set<String> actions, String more) {
        static Same of(Matcher reason) {
            String more = reason.group(3) == null ? "" : reason.group(3);
            return new Same(new LinkedHashSet<>(List.of(reason.group(2))), more);
        }

        Same and(Same other) {
            actions.addAll(other.actions);
            return this;
        }

        String text() {
            return String.join(", ", actions) + more;
        }
    }

    static String joined(Stream<String> reasons) {
        Map<String, Same> byError = new LinkedHashMap<>();
        Set<String> others = new LinkedHashSet<>();
        reasons.filter(text -> !text.isEmpty()).forEach(text -> {
            Matcher reason = OF_ACTION.matcher(text);
            if (reason.matches()) {
                byError.merge(reason.group(1), Same.of(reason), Same::and);
            } else {
                others.add(text);
            }
        });
        List<String> all = new ArrayList<>();
        byError.forEach((error, same) -> all.add(error + ": " + same.text()));
        all.addAll(others);
        return String.join("; ", all);
    }
}
