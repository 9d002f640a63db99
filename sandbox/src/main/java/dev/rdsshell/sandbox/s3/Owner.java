package dev.rdsshell.sandbox.s3;

/** Who owns everything in the sandbox, by the canonical id that S3 uses instead of an account id. */
final class Owner {
    private static final String CANONICAL_ID = "7f9d2a4c6e8b0d1f3a5c7e9b2d4f6a8c0e1b3d5f7a9c2e4b6d8f0a1c3e5b7d9f";

    private Owner() {}

    static void write(Xml xml) {
        xml.element("Owner", owner -> owner.text("ID", CANONICAL_ID));
    }
}
