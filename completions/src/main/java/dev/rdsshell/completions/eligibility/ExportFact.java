package dev.rdsshell.completions.eligibility;

import java.util.Locale;

/**
 * An export task that there is already.
 *
 * @param status in any letter case
 */
public record ExportFact(String identifier, String sourceArn, String status) {

    /** Whether it still holds its source. */
    boolean isRunning() {
        return takesSlot() || upper().equals("CANCELING");
    }

    /** Whether it counts for the limit of the account. */
    boolean takesSlot() {
        return upper().equals("STARTING") || upper().equals("IN_PROGRESS");
    }

    private String upper() {
        return status.toUpperCase(Locale.ROOT);
    }
}
