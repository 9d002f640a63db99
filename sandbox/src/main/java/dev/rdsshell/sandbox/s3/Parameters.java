package dev.rdsshell.sandbox.s3;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rdsshell.sandbox.server.Call;
import java.util.Base64;
import java.util.Optional;

/** Reads the parameters that several listings have in common. */
final class Parameters {
    /** Stands in front of the position in each token, so that a word which somebody made up is none. */
    private static final String AFTER = "after:";

    private Parameters() {}

    /**
     * A page size.
     *
     * @param limit the most that a page can have, also when more is asked for
     */
    static int pageSize(Call call, String name, int limit) {
        Optional<String> text = call.queryParameter(name);
        try {
            int size = text.map(Integer::parseInt).orElse(limit);
            if (size >= 0) {
                return Math.min(size, limit);
            }
        } catch (NumberFormatException e) {
            // said below, as for a negative number
        }
        String message = "Provided " + name + " not an integer or within integer range";
        throw S3Failure.invalidArgument(message, name, text.orElse(""));
    }

    /** Where to go on, in the form that clients must not look into. */
    static String token(String position) {
        return Base64.getUrlEncoder().encodeToString((AFTER + position).getBytes(UTF_8));
    }

    /** The position in a token, or the empty text when none was sent. */
    static String position(Call call) {
        String token = call.queryParameter("continuation-token").orElse("");
        if (token.isEmpty()) {
            return "";
        }
        String text = decoded(token);
        if (!text.startsWith(AFTER)) {
            throw S3Failure.invalidArgument(
                    "The continuation token provided is incorrect", "continuation-token", token);
        }
        return text.substring(AFTER.length());
    }

    private static String decoded(String token) {
        try {
            return new String(Base64.getUrlDecoder().decode(token), UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** The encoding of keys in a listing, where one is asked for; there is only one. */
    static boolean encodesKeys(Call call) {
        Optional<String> type = call.queryParameter("encoding-type");
        type.filter(name -> !name.equals("url")).ifPresent(name -> {
            throw S3Failure.invalidArgument("Invalid Encoding Method specified in Request", "encoding-type", name);
        });
        return type.isPresent();
    }
}
