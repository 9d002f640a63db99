package dev.rdsshell.shell.config;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The lines of the settings file that are no options: {@code protect} and {@code price-per-gb}. */
final class GuardRailsReader {
    private static final String PROTECT = "protect";
    private static final String PRICE = "price-per-gb";
    private static final BigDecimal HIGHEST_PRICE = BigDecimal.valueOf(1_000_000);
    private static final int MOST_DECIMALS = 12;
    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");

    private final Path file;
    private final Consumer<String> warning;

    /** @param warning told what is wrong with the file, a sentence each */
    GuardRailsReader(Path file, Consumer<String> warning) {
        this.file = file;
        this.warning = warning;
    }

    static boolean knows(String name) {
        return name.equals(PROTECT) || name.equals(PRICE);
    }

    /** An account that is mistyped may be any: then all are protected. */
    GuardRails read(Map<String, Object> read) {
        Set<String> accounts = new HashSet<>();
        Optional<String> unread = Optional.empty();
        for (String account : named(read.get(PROTECT))) {
            if (ACCOUNT.matcher(account).matches()) {
                accounts.add(account);
            } else {
                String why = file + ": protect: " + account + " is no account.";
                warning.accept(why + " Write its twelve digits.");
                unread = Optional.of(why);
            }
        }
        return new GuardRails(accounts, price(read.get(PRICE)), unread);
    }

    private static List<String> named(@Nullable Object value) {
        List<?> named = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
        return named.stream().map(String::valueOf).toList();
    }

    private Optional<BigDecimal> price(@Nullable Object value) {
        if (value == null) {
            return Optional.empty();
        }
        try {
            BigDecimal price = new BigDecimal(String.valueOf(value));
            if (price.signum() >= 0 && price.compareTo(HIGHEST_PRICE) <= 0 && price.scale() <= MOST_DECIMALS) {
                return Optional.of(price);
            }
            String why = price.signum() < 0 ? "less than nothing" : "no price of a gigabyte";
            warning.accept(file + ": price-per-gb: " + value + " is " + why + ". Write it like 0.010.");
        } catch (NumberFormatException e) {
            warning.accept(file + ": price-per-gb: " + value + " is no number. Write it like 0.010.");
        }
        return Optional.empty();
    }
}
