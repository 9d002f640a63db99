package dev.rdsshell.sandbox.fault;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The operations that can go wrong. A fault for one that is never called would be set and never happen.
 *
 * @param byService by the service's name in a signature's scope, such as {@code rds}
 */
public record KnownOperations(Map<String, Set<String>> byService) {
    private static final String ALL = "*";
    private static final int TYPING_ERRORS = 4;

    /**
     * The operation as the API reference writes it. It may be given in any letter case, and as the AWS CLI writes it,
     * {@code describe-export-tasks}.
     *
     * @param service or {@code *} for all
     * @param operation or {@code *} for all
     * @throws IllegalArgumentException when the service or the operation is not known, with the nearest name
     */
    String canonical(String service, String operation) {
        if (!service.equals(ALL) && !byService.containsKey(service)) {
            throw new IllegalArgumentException("There is no service '" + service + "'. It can be: "
                    + String.join(", ", byService.keySet().stream().sorted().toList()) + ", *.");
        }
        if (operation.equals(ALL)) {
            return ALL;
        }
        List<String> names = names(service).sorted().toList();
        String written = operation.replace("-", "");
        return names.stream()
                .filter(written::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no operation '" + operation + "' in "
                        + (service.equals(ALL) ? "any service" : service) + ". "
                        + nearest(written, names)
                                .map(name -> "Did you mean " + name + "? ")
                                .orElse("")
                        + "It has: " + String.join(", ", names) + "."));
    }

    private Stream<String> names(String service) {
        return service.equals(ALL)
                ? byService.values().stream().flatMap(Set::stream)
                : byService.getOrDefault(service, Set.of()).stream();
    }

    private static Optional<String> nearest(String written, List<String> names) {
        return names.stream()
                .filter(name -> distance(written, name) <= TYPING_ERRORS)
                .min(Comparator.comparingInt(name -> distance(written, name)));
    }

    /** Letters to put in, take out or change; the case of letters does not count. */
    private static int distance(String one, String other) {
        int[] row = Stream.iterate(0, i -> i + 1)
                .limit(other.length() + 1L)
                .mapToInt(i -> i)
                .toArray();
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                boolean same = Character.toLowerCase(one.charAt(i - 1)) == Character.toLowerCase(other.charAt(j - 1));
                int changed = diagonal + (same ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
