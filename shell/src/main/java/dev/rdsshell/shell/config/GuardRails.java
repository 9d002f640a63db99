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
 * @param unread why it cannot be known which accounts are protected, a sentence; then each of them is. Else empty
 */
public record GuardRails(
        Set<String> protectedAccounts, Optional<BigDecimal> pricePerGigabyte, Optional<String> unread) {
    public GuardRails {
        protectedAccounts = Set.copyOf(protectedAccounts);
    }

    public static GuardRails none() {
        return new GuardRails(Set.of(), Optional.empty(), Optional.empty());
    }

    /** Of settings that cannot be read: what may be protected is taken as protected. */
    static GuardRails unreadable(String why) {
        return new GuardRails(Set.of(), Optional.empty(), Optional.of(why));
    }

    /** Whether any account may be protected. */
    public boolean mayProtect() {
        return unread.isPresent() || !protectedAccounts.isEmpty();
    }

    public boolean isProtected(String account) {
        return unread.isPresent() || protectedAccounts.contains(account);
    }
}
