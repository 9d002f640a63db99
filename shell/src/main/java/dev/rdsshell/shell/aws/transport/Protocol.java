package dev.rdsshell.shell.aws.transport;

/** How a service writes its answers. */
public enum Protocol {
    /** XML with the answer in an element of its own. */
    QUERY,
    /** XML whose root is the answer. */
    REST_XML,
    JSON;

    /** @param service by the SDK's name, such as {@code Rds} */
    public static Protocol of(String service) {
        return switch (service) {
            case "Rds", "Iam", "Sts" -> QUERY;
            case "S3" -> REST_XML;
            default -> JSON;
        };
    }
}
