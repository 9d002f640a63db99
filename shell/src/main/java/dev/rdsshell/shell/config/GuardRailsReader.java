package dev.rdsshell.shell.config;

import java.math.BigDecimal;
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
    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");

    private final Consumer<String> warning;

    /** @param warning told what is wrong, a sentence each */
    GuardRailsReader(Consumer<String> warning) {
        this.warning = warning;
    }

    static boolean knows(String name) {
        return name.equals(PROTECT) || name.equals(PRICE);
    }

    GuardRails read(Map<String, Object> file) {
        return new GuardRails(accounts(file.get(PROTECT)), price(file.get(PRICE)));
    }

    private Set<String> accounts(@Nullable Object value) {
        Set<String> accounts = new HashSet<>();
        List<?> named = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
        for (Object each : named) {
            String account = String.valueOf(each);
            if (ACCOUNT.matcher(account).matches()) {
                accounts.add(account);
            } else {
                warning.accept("protect: " + account + " is no account. Write its twelve digits.");
            }
        }
        return accounts;
    }

    private Optional<BigDecimal> price(@Nullable Object value) {
        if (value == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(String.valueOf(value)));
        } catch (NumberFormatException e) {
            warning.accept("price-per-gb: " + value + " is no number. Write it like 0.010.");
            return Optional.empty();
        }
    }
}
