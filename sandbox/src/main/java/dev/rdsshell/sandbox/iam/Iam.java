package dev.rdsshell.sandbox.iam;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rdsshell.sandbox.account.Role;
import dev.rdsshell.sandbox.account.Roles;
import dev.rdsshell.sandbox.wire.ServiceError;
import dev.rdsshell.sandbox.wire.Slice;
import java.net.URLEncoder;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The habits that all operations of IAM share. */
final class Iam {
    private static final int USUAL_PAGE = 100;
    private static final int LARGEST_PAGE = 1000;

    private Iam() {}

    static <T> Slice<T> page(List<T> all, @Nullable String marker, @Nullable Integer maxItems) {
        int size = maxItems == null ? USUAL_PAGE : maxItems;
        if (size < 1 || size > LARGEST_PAGE) {
            String message =
                    "1 validation error detected: Value '%d' at 'maxItems' failed to satisfy constraint: Member"
                            + " must have value between 1 and 1000";
            throw new ServiceError("ValidationError", 400, message.formatted(size));
        }
        try {
            return Slice.of(all, Optional.ofNullable(marker), size);
        } catch (IllegalArgumentException e) {
            throw new ServiceError("ValidationError", 400, "Invalid Marker.");
        }
    }

    static Role role(Roles roles, String name) {
        return roles.findByName(name)
                .orElseThrow(() -> noSuchEntity("The role with name " + name + " cannot be found."));
    }

    static ServiceError noSuchEntity(String message) {
        return new ServiceError("NoSuchEntity", 404, message);
    }

    /** Policy documents travel encoded as in a URL (RFC 3986), within XML. */
    static String encoded(String document) {
        return URLEncoder.encode(document, UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
