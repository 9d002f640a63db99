package dev.rdsshell.shell;

import dev.rdsshell.shell.audit.AuditFile;
import dev.rdsshell.shell.config.Environment;
import dev.rdsshell.shell.config.Places;
import dev.rdsshell.shell.config.SafeFile;
import dev.rdsshell.shell.queue.QueueFile;
import dev.rdsshell.shell.session.CurrentSession;
import dev.rdsshell.shell.session.SandboxAccount;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** What is written down in the state folder. A practice account has files of its own, which are of no use to the next one. */
record StateFiles(Path folder, Optional<SandboxAccount> sandbox) {

    static StateFiles of(Environment environment, CurrentSession session) {
        return new StateFiles(new Places(environment).state(), session.get().sandbox());
    }

    AuditFile audit() {
        return new AuditFile(file(sandbox.isPresent() ? "audit-sandbox.jsonl" : "audit.jsonl"));
    }

    /** @param notice is told of what is damaged in it */
    QueueFile queue(Consumer<String> notice) {
        return new QueueFile(file(queueName() + ".jsonl"), notice);
    }

    /** Held by whoever drains the queue. */
    Path queueLock() {
        return folder.resolve("locks").resolve(queueName() + ".lock");
    }

    private String queueName() {
        return sandbox.map(SandboxAccount::endpoint)
                .map(URI::getPort)
                .map(port -> "queue-sandbox-" + port)
                .orElse("queue");
    }

    private SafeFile file(String name) {
        return new SafeFile(folder.resolve(name));
    }
}
