package dev.rdsshell.sandbox.export;

import dev.rdsshell.sandbox.account.Account;
import dev.rdsshell.sandbox.account.Export;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Lets the files of completed exports land as soon as somebody looks, at the tasks or at the buckets. */
public final class Settlement {
    private final Account account;
    private final Landing landing;
    private final Set<String> landed = ConcurrentHashMap.newKeySet();

    /** Nothing has landed yet. */
    public Settlement(Account account, Landing landing) {
        this.account = account;
        this.landing = landing;
    }

    /** Lands whatever is COMPLETE by now and has not landed before. */
    public void settle(Instant now) {
        account.allExports().forEach(export -> settle(export, now));
    }

    private void settle(Export export, Instant now) {
        ExportState state = Lifecycle.at(export, now);
        if (state.status() == ExportStatus.COMPLETE && landed.add(export.region() + '/' + export.identifier())) {
            landing.land(export, state);
        }
    }
}
