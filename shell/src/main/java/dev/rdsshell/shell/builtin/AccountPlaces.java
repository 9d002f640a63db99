package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.command.NearestName;
import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.config.SettingsResolver;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.session.GlobalOptions;
import dev.rdsshell.shell.session.Session;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What {@code --profiles 'prod-*' --regions a,b} means: each profile that fits, in each region. */
final class AccountPlaces {
    private final SettingsResolver settings;
    private final GlobalOptions line;
    private final Session session;

    /**
     * One of them.
     *
     * @param profile empty where no profiles were asked for
     * @param region empty where the profile's own is meant, and it has none
     * @param connection may throw a {@link FailureException}: that place cannot be reached
     */
    record AccountPlace(String profile, String region, Supplier<Connection> connection) {}

    /**
     * Which ones.
     *
     * @param profiles names, in which {@code *} and {@code ?} stand for others; none for the session's
     * @param regions none for each profile's own
     */
    record Wanted(List<String> profiles, List<String> regions) {
        static Wanted of(List<String> profiles, List<String> regions) {
            return new Wanted(split(profiles, ","), split(regions, "[,\\s]"));
        }

        boolean isSomewhereElse() {
            return !profiles.isEmpty() || !regions.isEmpty();
        }

        /** A profile may have a blank in its name, a region may not. */
        private static List<String> split(List<String> values, String separator) {
            return values.stream()
                    .flatMap(value -> Arrays.stream(value.split(separator)))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .distinct()
                    .toList();
        }
    }

    AccountPlaces(SettingsResolver settings, GlobalOptions line, Session session) {
        this.settings = settings;
        this.line = line;
        this.session = session;
    }

    /**
     * Every place, profile by profile.
     *
     * @throws FailureException where no profile fits, or what cannot be a region is among the regions
     */
    List<AccountPlace> of(Wanted wanted) {
        wanted.regions().forEach(Connection::checkedRegion);
        List<AccountPlace> places = new ArrayList<>();
        List<String> profiles = wanted.profiles().isEmpty() ? List.of("") : profiles(wanted.profiles());
        for (String profile : profiles) {
            List<String> regions = wanted.regions().isEmpty() ? List.of("") : wanted.regions();
            regions.forEach(region -> places.add(place(profile, region)));
        }
        return places;
    }

    private AccountPlace place(String profile, String region) {
        GlobalOptions chosen = profile.isEmpty() ? line : line.with("profile", profile);
        GlobalOptions options = region.isEmpty() ? chosen : chosen.with("region", region);
        Supplier<Connection> connection =
                () -> settings.resolve(options, session).connection();
        return new AccountPlace(profile, region.isEmpty() ? regionOf(connection) : region, connection);
    }

    private static String regionOf(Supplier<Connection> connection) {
        try {
            return connection.get().region().orElse("");
        } catch (FailureException e) {
            return "";
        }
    }

    private List<String> profiles(List<String> patterns) {
        Set<String> known = new LinkedHashSet<>(settings.files(session).profileNames());
        Set<String> found = new LinkedHashSet<>();
        for (String pattern : patterns) {
            List<String> fitting = known.stream()
                    .filter(Pattern.compile(expression(pattern)).asMatchPredicate())
                    .toList();
            if (fitting.isEmpty()) {
                throw new FailureException(none(pattern, known));
            }
            found.addAll(fitting);
        }
        return List.copyOf(found);
    }

    private static String expression(String pattern) {
        return pattern.chars()
                .mapToObj(character -> switch (character) {
                    case '*' -> ".*";
                    case '?' -> ".";
                    default -> Pattern.quote(String.valueOf((char) character));
                })
                .collect(Collectors.joining());
    }

    private Failure none(String pattern, Set<String> known) {
        if (session.sandbox().isPresent()) {
            return new Failure.InvalidLine(
                    "The sandbox has no profiles, so none is " + pattern + ".", "--regions us-west-2,eu-west-1 works.");
        }
        String near = NearestName.nearest(pattern, known)
                .map(name -> "Did you mean " + name + "? ")
                .orElse("");
        return new Failure.General(
                "No profile in the AWS configuration files is " + pattern + ".",
                near + (known.isEmpty() ? "There is none." : "There are: " + String.join(", ", known) + "."));
    }
}
