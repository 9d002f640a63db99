package dev.rdsshell.shell.session;

import dev.rdsshell.shell.session.Defaults.Default;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills what a line leaves out. A default of another account or region is not used; where one of this account and a
 * template are both there, the one of this account is. The account is asked for only where it matters.
 */
public final class DefaultFilling {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]*)}");
    private static final String ACCOUNT = "account";
    private static final Set<String> NAMES = Set.of(ACCOUNT, "region", "profile");

    private final Supplier<String> account;
    private final Optional<String> region;
    private final Optional<String> profile;
    private Optional<String> knownAccount = Optional.empty();

    /**
     * @param account the account id; it may be a call to AWS, and is made once at most
     * @param region the region in effect
     * @param profile the profile in effect; without one {@code ${profile}} is {@code default}
     */
    public DefaultFilling(Supplier<String> account, Optional<String> region, Optional<String> profile) {
        this.account = account;
        this.region = region;
        this.profile = profile;
    }

    /**
     * The values that are filled in, by parameter.
     *
     * @param given the parameters that the line or its input file has, such as {@code --s3-prefix}
     */
    public Map<String, List<String>> fill(Defaults defaults, String command, Collection<String> given) {
        Map<String, Default> chosen = new LinkedHashMap<>();
        for (Default entry : defaults.entries()) {
            if (entry.command().equals(command) && !given.contains(entry.parameter()) && belongsHere(entry)) {
                chosen.merge(entry.parameter(), entry, (first, second) -> second.isTemplate() ? first : second);
            }
        }
        Map<String, List<String>> filled = new LinkedHashMap<>();
        chosen.forEach((parameter, entry) -> filled.put(parameter, valuesOf(entry)));
        return filled;
    }

    /** The first name in a template that nothing stands for, or empty where all is well. */
    public static Optional<String> unknownName(String template) {
        return REFERENCE
                .matcher(template)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !NAMES.contains(name))
                .findFirst();
    }

    private boolean belongsHere(Default entry) {
        if (!entry.region().isEmpty() && !region.equals(Optional.of(entry.region()))) {
            return false;
        }
        if (!entry.isTemplate()) {
            return entry.account().equals(account());
        }
        return region.isPresent() || entry.values().stream().noneMatch(value -> value.contains("${region}"));
    }

    private List<String> valuesOf(Default entry) {
        return entry.isTemplate() ? entry.values().stream().map(this::replace).toList() : entry.values();
    }

    private String replace(String template) {
        return REFERENCE
                .matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(
                        switch (found.group(1)) {
                            case ACCOUNT -> account();
                            case "region" -> region.orElse("");
                            case "profile" -> profile.orElse("default");
                            default -> found.group();
                        }));
    }

    private String account() {
        String id = knownAccount.orElseGet(account);
        knownAccount = Optional.of(id);
        return id;
    }
}
