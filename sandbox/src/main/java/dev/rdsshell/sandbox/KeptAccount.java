package dev.rdsshell.sandbox;

import dev.rdsshell.sandbox.account.Account;
import dev.rdsshell.sandbox.account.BucketKeeper;
import dev.rdsshell.sandbox.account.Story;
import dev.rdsshell.sandbox.export.Settlement;
import dev.rdsshell.sandbox.journal.StateDirectory;
import dev.rdsshell.sandbox.landing.ExportFiles;
import dev.rdsshell.sandbox.server.Call;
import dev.rdsshell.sandbox.server.Reply;
import dev.rdsshell.sandbox.server.Service;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The account over its life: it begins with the story or with what a directory kept, and what its exports leave lands. */
final class KeptAccount implements AutoCloseable {
    private final Account account;
    private final Story story;
    private final Optional<StateDirectory> directory;
    private final Set<String> landed = ConcurrentHashMap.newKeySet();
    private final Settlement settlement;

    private KeptAccount(SandboxOptions options, Optional<StateDirectory> directory) {
        this.directory = directory;
        account = directory
                .map(kept -> new Account(kept, kept::exportChanged))
                .orElseGet(() -> new Account(BucketKeeper.NONE, export -> {}));
        story = new Story(account, options.extraSnapshots());
        settlement = new Settlement(account, new ExportFiles(account), this::landsFirst);
    }

    /** @throws IOException when the directory cannot be used */
    static KeptAccount open(SandboxOptions options, Instant now) throws IOException {
        Optional<StateDirectory> directory = Optional.empty();
        if (options.directory().isPresent()) {
            directory = Optional.of(StateDirectory.open(options.directory().get(), now));
        }
        KeptAccount kept = new KeptAccount(options, directory);
        kept.story.tell(directory.map(StateDirectory::started).orElse(now));
        directory.ifPresent(each -> each.restore(kept.account));
        return kept;
    }

    Account account() {
        return account;
    }

    /** A service that sees the files of every export that has ended by the time of the call. */
    Service settled(Service service) {
        return new Service() {
            @Override
            public Reply handle(Call call) {
                settlement.settle(call.at());
                return service.handle(call);
            }

            @Override
            public Set<String> operations() {
                return service.operations();
            }
        };
    }

    /** The account as it was at the beginning, now. */
    void reset(Instant now) {
        account.clear();
        landed.clear();
        directory.ifPresent(each -> each.startAfresh(now));
        story.tell(now);
    }

    @Override
    public void close() {
        directory.ifPresent(StateDirectory::close);
    }

    private boolean landsFirst(String export) {
        return directory.map(each -> each.land(export)).orElseGet(() -> landed.add(export));
    }
}
