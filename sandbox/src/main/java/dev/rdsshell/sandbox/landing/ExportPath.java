package dev.rdsshell.sandbox.landing;

import dev.rdsshell.sandbox.account.Export;

/** Where in its bucket an export writes. */
final class ExportPath {
    private ExportPath() {}

    /** The prefix, if any, and the identifier; what S3 paths of exports cannot hold becomes an underscore (RDS User Guide). */
    static String of(Export export) {
        String path = export.prefix().isEmpty() ? export.identifier() : export.prefix() + "/" + export.identifier();
        return path.replaceAll("[\\\\`\" ]", "_");
    }
}
