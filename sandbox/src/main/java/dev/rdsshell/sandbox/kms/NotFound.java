package dev.rdsshell.sandbox.kms;

import dev.rdsshell.sandbox.account.AccountNames;
import dev.rdsshell.sandbox.account.Keys;
import dev.rdsshell.sandbox.wire.ServiceError;
import java.util.regex.Pattern;

/** KMS says in different words that a key is not there, depending on how it was named. */
final class NotFound {
    private static final Pattern KEY_ID = Pattern.compile("mrk-[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private NotFound() {}

    /** The error for a reference that is looked for from within a region. */
    static ServiceError of(String region, String reference) {
        if (isForeign(reference)) {
            return new ServiceError(
                    "AccessDeniedException",
                    400,
                    "User: " + AccountNames.USER_ARN + " is not authorized to perform this operation on the resource"
                            + " because the resource does not exist in this Region, no resource-based policies allow"
                            + " access, or a resource-based policy explicitly denies access");
        }
        String message = reference.startsWith("arn:") ? ofArn(region, reference) : ofName(region, reference);
        return new ServiceError("NotFoundException", 400, message);
    }

    private static boolean isForeign(String reference) {
        String[] parts = reference.split(":", 6);
        return parts.length == 6 && parts[0].equals("arn") && !parts[4].equals(AccountNames.ACCOUNT_ID);
    }

    private static String ofArn(String region, String arn) {
        String[] parts = arn.split(":", 6);
        if (parts.length < 6 || !parts[3].equals(region)) {
            return "Invalid arn " + (parts.length < 6 ? arn : parts[3]);
        }
        return Keys.isAlias(arn) ? "Alias " + arn + " is not found." : "Key '" + arn + "' does not exist";
    }

    private static String ofName(String region, String name) {
        String arnStart = "arn:aws:kms:" + region + ":" + AccountNames.ACCOUNT_ID + ":";
        if (Keys.isAlias(name)) {
            return "Alias " + arnStart + name + " is not found.";
        }
        boolean isKeyId = KEY_ID.matcher(name).matches();
        return isKeyId ? "Key '" + arnStart + "key/" + name + "' does not exist" : "Invalid keyId '" + name + "'";
    }
}
