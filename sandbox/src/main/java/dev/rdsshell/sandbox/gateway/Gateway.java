package dev.rdsshell.sandbox.gateway;

import dev.rdsshell.sandbox.account.AccountNames;
import dev.rdsshell.sandbox.server.Call;
import dev.rdsshell.sandbox.server.Reply;
import dev.rdsshell.sandbox.server.Service;
import dev.rdsshell.sandbox.signature.SignatureCheck;
import dev.rdsshell.sandbox.wire.ServiceError;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lets in whoever has signed with the sandbox's own access key, and passes each request on to its service. */
public final class Gateway implements Service {
    private static final Set<String> REGIONAL = Set.of("rds", "kms");

    private final String accessKeyId;
    private final SignatureCheck signatures;
    private final Map<String, Service> services;
    private final Service administration;

    /**
     * A door for one access key.
     *
     * @param signatures whether the key's secret has signed
     * @param administration answers what begins with {@code /_sandbox}
     * @param services by their name in a signature's scope, such as {@code rds}
     */
    public Gateway(
            String accessKeyId, SignatureCheck signatures, Service administration, Map<String, Service> services) {
        this.accessKeyId = accessKeyId;
        this.signatures = signatures;
        this.administration = administration;
        this.services = Map.copyOf(services);
    }

    @Override
    public Reply handle(Call call) {
        String path = call.path();
        boolean ours = path.equals(Administration.PATH) || path.startsWith(Administration.PATH + "/");
        return ours ? administration.handle(call) : serve(call);
    }

    private Reply serve(Call call) {
        Dialect dialect = Dialect.of(call);
        try {
            checkProtocol(call);
            checkKey(call, dialect);
            checkRegion(call, dialect);
            return service(dialect).handle(call);
        } catch (ServiceError error) {
            return dialect.error(error);
        }
    }

    /** The SDKs choose newer protocols by themselves once a service has them; the sandbox must then learn them too. */
    private static void checkProtocol(Call call) {
        call.header("smithy-protocol").ifPresent(protocol -> {
            throw new ServiceError(
                    "UnsupportedProtocol",
                    400,
                    "The sandbox doesn't speak the protocol " + protocol
                            + "; it speaks AWS Query, JSON 1.1 and REST XML.");
        });
    }

    private void checkKey(Call call, Dialect dialect) {
        if (call.accessKeyId().isEmpty()) {
            throw dialect.notSigned();
        }
        if (!call.accessKeyId().equals(accessKeyId)) {
            throw dialect.unknownKey();
        }
        signatures.flaw(call).ifPresent(flaw -> {
            throw dialect.wronglySigned(flaw);
        });
    }

    /** A misspelt region would look like an empty account. */
    private static void checkRegion(Call call, Dialect dialect) {
        boolean regional = REGIONAL.contains(dialect.service());
        if (regional && !AccountNames.REGIONS.contains(call.region())) {
            throw dialect.unknownRegion(call.region());
        }
    }

    private Service service(Dialect dialect) {
        return Optional.ofNullable(services.get(dialect.service()))
                .orElseThrow(() -> new ServiceError(
                        "InvalidAction", 400, "The service " + dialect.service() + " is not part of the sandbox."));
    }
}
