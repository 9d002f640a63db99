package dev.rdsshell.sandbox;

import dev.rdsshell.sandbox.account.AccountNames;
import dev.rdsshell.sandbox.fault.Faults;
import dev.rdsshell.sandbox.fault.KnownOperations;
import dev.rdsshell.sandbox.fault.Pause;
import dev.rdsshell.sandbox.fault.Switches;
import dev.rdsshell.sandbox.gateway.Administration;
import dev.rdsshell.sandbox.gateway.Gateway;
import dev.rdsshell.sandbox.server.Listener;
import dev.rdsshell.sandbox.server.Service;
import dev.rdsshell.sandbox.signature.SignatureCheck;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;

/** A practice account that runs: an endpoint on loopback and the one key pair that opens it. */
public final class Sandbox implements AutoCloseable {
    private final Listener listener;
    private final KeptAccount account;
    private final KeyPair keyPair;
    private final Faults faults;
    private final KnownOperations known;
    private final Switches switches;

    private Sandbox(
            Listener listener,
            KeptAccount account,
            KeyPair keyPair,
            Faults faults,
            KnownOperations known,
            Switches switches) {
        this.listener = listener;
        this.account = account;
        this.keyPair = keyPair;
        this.faults = faults;
        this.known = known;
        this.switches = switches;
    }

    /**
     * Starts a sandbox.
     *
     * @param clock moves the exports; nothing else does
     * @param pause waits where an answer is to come late
     * @throws IOException when the port is taken or the directory cannot be used
     */
    public static Sandbox start(SandboxOptions options, Clock clock, Pause pause) throws IOException {
        KeptAccount account = KeptAccount.open(options, clock.instant());
        try {
            return start(options, clock, pause, account);
        } catch (IOException | RuntimeException e) {
            account.close();
            throw e;
        }
    }

    private static Sandbox start(SandboxOptions options, Clock clock, Pause pause, KeptAccount account)
            throws IOException {
        Faults faults = new Faults();
        Switches switches = new Switches(!options.limitLifted(), options.unknownTaskEmpty());
        KeyPair keyPair = options.keyPair().orElseGet(KeyPair::random);
        Map<String, Service> services = new Services(account, faults, switches, pause).create(options.speed());
        KnownOperations known = known(services);
        Administration administration = new Administration(faults, switches, known, () -> {
            faults.clear();
            switches.reset();
            account.reset(clock.instant());
        });
        Gateway gateway = new Gateway(
                keyPair.accessKeyId(), new SignatureCheck(keyPair.secretAccessKey()), administration, services);
        return new Sandbox(Listener.start(options.port(), gateway, clock), account, keyPair, faults, known, switches);
    }

    private static KnownOperations known(Map<String, Service> services) {
        return new KnownOperations(
                services.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, service -> service.getValue()
                        .operations())));
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

    /** What goes wrong on request. */
    public Faults faults() {
        return faults;
    }

    /** How the account answers. */
    public Switches switches() {
        return switches;
    }

    /** The operations that can go wrong. */
    public KnownOperations operations() {
        return known;
    }

    /** Stops listening; what runs in a request is interrupted. */
    @Override
    public void close() {
        listener.close();
        account.close();
    }
}
