package dev.rdsshell.sandbox;

import dev.rdsshell.sandbox.account.Account;
import dev.rdsshell.sandbox.account.AccountNames;
import dev.rdsshell.sandbox.account.BucketKeeper;
import dev.rdsshell.sandbox.account.Story;
import dev.rdsshell.sandbox.export.ExportRules;
import dev.rdsshell.sandbox.export.ExportStart;
import dev.rdsshell.sandbox.gateway.Gateway;
import dev.rdsshell.sandbox.iam.IamService;
import dev.rdsshell.sandbox.kms.KmsService;
import dev.rdsshell.sandbox.rds.RdsService;
import dev.rdsshell.sandbox.s3.S3Service;
import dev.rdsshell.sandbox.server.Listener;
import dev.rdsshell.sandbox.server.Service;
import dev.rdsshell.sandbox.sts.StsService;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** A practice account that runs: an endpoint on loopback and the one key pair that opens it. */
public final class Sandbox implements AutoCloseable {
    private static final int RUNNING_LIMIT = 5;

    private final Listener listener;
    private final KeyPair keyPair;

    private Sandbox(Listener listener, KeyPair keyPair) {
        this.listener = listener;
        this.keyPair = keyPair;
    }

    /**
     * Starts a sandbox.
     *
     * @param clock moves the exports; nothing else does
     * @throws IOException when the port is taken or the directory cannot be used
     */
    public static Sandbox start(SandboxOptions options, Clock clock) throws IOException {
        KeyPair keyPair = options.keyPair().orElseGet(KeyPair::random);
        Account account = new Account(BucketKeeper.NONE, export -> {});
        new Story(account, options.extraSnapshots()).tell(clock.instant());
        Gateway gateway = new Gateway(keyPair.accessKeyId(), services(account, options));
        return new Sandbox(Listener.start(options.port(), gateway, clock), keyPair);
    }

    private static Map<String, Service> services(Account account, SandboxOptions options) {
        int limit = options.limitLifted() ? Integer.MAX_VALUE : RUNNING_LIMIT;
        ExportRules rules = new ExportRules(options.speed().pace(), limit, identifier -> Optional.empty());
        ExportStart exportStart = new ExportStart(account, rules);
        return Map.of(
                "rds", RdsService.over(account, exportStart, options.unknownTaskEmpty()),
                "sts", StsService.create(),
                "iam", new IamService(account.roles()),
                "kms", new KmsService(account.keys()),
                "s3", new S3Service(account.buckets()));
    }

    /** For example {@code http://127.0.0.1:41234}. */
    public URI endpoint() {
        return listener.endpoint();
    }

    /** The id of the access key. */
    public String accessKeyId() {
        return keyPair.accessKeyId();
    }

    /** The secret of the access key. */
    public String secretAccessKey() {
        return keyPair.secretAccessKey();
    }

    /** The region where the story takes place. */
    public String region() {
        return AccountNames.HOME_REGION;
    }

    /** Stops listening; what runs in a request is interrupted. */
    @Override
    public void close() {
        listener.close();
    }
}
