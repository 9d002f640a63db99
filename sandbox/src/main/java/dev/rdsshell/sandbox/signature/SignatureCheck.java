package dev.rdsshell.sandbox.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rdsshell.sandbox.server.Call;
import java.util.Optional;

/**
 * Signs a request once more and compares. The age of a signature does not count: the sandbox's clock may be ahead of its
 * clients'.
 */
public final class SignatureCheck {
    private static final String UNSIGNED = "UNSIGNED-PAYLOAD";
    private static final String IN_CHUNKS = "STREAMING-";
    private static final String IN_SIGNED_CHUNKS = "STREAMING-AWS4-HMAC-SHA256-PAYLOAD";

    private final Signer signer;

    /** What is wrong with a signature. */
    public enum Flaw {
        /** Another secret, or a request that was changed on its way. */
        NO_MATCH,
        /** The body is not the one whose hash the header tells. */
        OTHER_CONTENT
    }

    public SignatureCheck(String secretAccessKey) {
        this.signer = new Signer(secretAccessKey);
    }

    /** Empty where the request was signed with the secret. */
    public Optional<Flaw> flaw(Call call) {
        return Signed.of(call).map(signed -> flaw(call, signed)).orElse(Optional.of(Flaw.NO_MATCH));
    }

    private Optional<Flaw> flaw(Call call, Signed signed) {
        String content = content(call, signed);
        String request = CanonicalRequest.text(call, signed, content);
        String hash = Signer.hash(request.getBytes(UTF_8));
        if (!signer.sign(Signed.ALGORITHM, signed, hash).equals(signed.signature())) {
            return Optional.of(Flaw.NO_MATCH);
        }
        if (content.startsWith(IN_SIGNED_CHUNKS)) {
            boolean genuine = new SignedChunks(call.body(), signer, signed).areGenuine();
            return genuine ? Optional.empty() : Optional.of(Flaw.NO_MATCH);
        }
        boolean told = content.equals(UNSIGNED) || content.startsWith(IN_CHUNKS);
        return told || content.equals(Signer.hash(call.body())) ? Optional.empty() : Optional.of(Flaw.OTHER_CONTENT);
    }

    /** What stands for the body: what the client says, else its hash. Whoever presigns for S3 does not know the body. */
    private static String content(Call call, Signed signed) {
        Optional<String> told =
                call.header("x-amz-content-sha256").or(() -> call.queryParameter("X-Amz-Content-Sha256"));
        boolean unknown = signed.presigned() && signed.scope().service().equals("s3");
        return told.orElseGet(() -> unknown ? UNSIGNED : Signer.hash(call.body()));
    }
}
