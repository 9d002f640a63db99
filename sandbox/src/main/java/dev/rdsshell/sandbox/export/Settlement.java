package dev.rdsshell.sandbox.export;

import dev.rdsshell.sandbox.account.Account;
import dev.rdsshell.sandbox.account.Export;
import java.time.Instant;
import java.util.function.Predicate;

/** Lets the files of exports that have ended land as soon as somebody looks, at the tasks or at the buckets. */
public final class Settlement {
    private final Account account;
    private final Landing landing;
    private final Predicate<String> landsFirst;

    /** {@code landsFirst} is asked with region and identifier, and says yes once for each export. */
    public Settlement(Account account, Landing landing, Predicate<String> landsFirst) {
        this.account = account;
        this.landing = landing;
        this.landsFirst = landsFirst;
    }

    /** Lands whatever has ended by now and has not landed before. */
    public synchronized void settle(Instant now) {
        account.allExports().forEach(export -> settle(export, now));
    }

    private void settle(Export export, Instant now) {
        ExportState state = Lifecycle.at(export, now);
        if (!state.status().isRunning() && landsFirst.test(export.region() + '/' + export.identifier())) {
            landing.land(export, state);
        }
    }
}
