package dev.rdsshell.completions.source;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * An account and a region, as one profile sees them at one moment of a session. Two are equal as long as everything is
 * equal that decides what a look-up would bring.
 */
public interface Place {

    Optional<String> region();

    /** The account's id, where it is known already. */
    Optional<String> account();

    /** The name under which rows may be kept for the next session; empty where they must not be, or it is not known whose they are. */
    Optional<String> shelf();

    /**
     * The name under which rows of an earlier session lie that may be shown: that of {@link #shelf}, and until that is known the
     * one that the same credentials had last. May read a file: workers only.
     */
    default Optional<String> lastShelf() {
        return shelf();
    }

    /** The account whose kept rows are shown as long as nobody has said who calls; never waits. */
    default Optional<String> assumedAccount() {
        return Optional.empty();
    }

    /**
     * Asks. Never asks a person for anything. May wait: workers only.
     *
     * @param action the action that has to be allowed, such as {@code rds:DescribeDBSnapshots}
     * @throws dev.rdsshell.completions.cache.LookupFailure in place of whatever went wrong
     */
    <T> T ask(String action, Function<AccountClients, T> call);

    /**
     * Makes calls that do not depend on one another side by side, where that is possible, and waits for all of them: workers
     * only.
     *
     * @param calls few enough for an account; none of them throws
     * @return what each has brought, in their order
     */
    default <T> List<T> askTogether(List<Supplier<T>> calls) {
        return calls.stream().map(Supplier::get).toList();
    }
}
