package dev.rdsshell.shell.config;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code config.yaml} says about care:
 *
 * <pre>
 *   protect:
 *     - "123456789012"
 *   price-per-gb: 0.010
 * </pre>
 *
 * @param protectedAccounts where the prompt is red, and a start or a cancel is confirmed by typing the identifier
 * @param pricePerGigabyte what a gigabyte of an export costs, in whatever currency; nothing is estimated without it
 */
public record GuardRails(Set<String> protectedAccounts, Optional<BigDecimal> pricePerGigabyte) {
    public GuardRails {
        protectedAccounts = Set.copyOf(protectedAccounts);
    }

    public static GuardRails none() {
        return new GuardRails(Set.of(), Optional.empty());
    }

    public boolean isProtected(String account) {
        return protectedAccounts.contains(account);
    }
}
