package dev.rdsshell.sandbox.account;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The web shop and the documented example: what a new practice account holds. The same at every start, but for the times. */
public final class Story {
    private final Account account;
    private final int extraSnapshots;

    /** A story for an account, with further manual snapshots for those who want a large one. */
    public Story(Account account, int extraSnapshots) {
        this.account = account;
        this.extraSnapshots = extraSnapshots;
    }

    /** Fills the account; times are relative to {@code now}. */
    public void tell(Instant now) {
        Instant start = now.truncatedTo(ChronoUnit.MILLIS);
        new StoryRoles(account.roles(), start).tell();
        new StoryKeys(account.keys(), start).tell();
        new StoryBuckets(account.buckets(), start).tell();
        new StoryDatabases(account, start).tell(extraSnapshots);
        new StoryExports(account, start).tell();
    }
}
