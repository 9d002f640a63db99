package dev.rdsshell.sandbox.landing;

import dev.rdsshell.sandbox.account.Account;
import dev.rdsshell.sandbox.account.Export;
import dev.rdsshell.sandbox.account.StoredObject;
import dev.rdsshell.sandbox.export.ExportState;
import dev.rdsshell.sandbox.export.Landing;
import java.util.Map;

/**
 * Writes what an export leaves, once it has ended:
 *
 * <pre>
 * s3://bucket/prefix/identifier/export_info_identifier.json
 * s3://bucket/prefix/identifier/export_tables_info_identifier_from_1_to_6.json
 * </pre>
 *
 * An export that failed or was canceled leaves what it had written until then: nothing when it never got beyond STARTING,
 * else the same two files with the tables that were finished.
 */
public final class ExportFiles implements Landing {
    private final Account account;

    /** Writes to the buckets of this account. */
    public ExportFiles(Account account) {
        this.account = account;
    }

    @Override
    public void land(Export export, ExportState state) {
        if (state.percent() == 0) {
            return;
        }
        ExportedTables tables = ExportedTables.of(SourceDatabase.of(account, export), export, state);
        String identifier = export.identifier();
        put(export, state, "export_info_" + identifier + ".json", ExportInfo.write(export, state));
        if (tables.size() > 0) {
            String name = "export_tables_info_" + identifier + "_from_1_to_" + tables.size() + ".json";
            put(export, state, name, TablesInfo.write(tables));
        }
    }

    private void put(Export export, ExportState state, String name, byte[] content) {
        Map<String, String> headers = Map.of(
                "content-type",
                "application/octet-stream",
                "x-amz-server-side-encryption",
                "aws:kms",
                "x-amz-server-side-encryption-aws-kms-key-id",
                keyArn(export));
        String key = ExportPath.of(export) + "/" + name;
        account.buckets()
                .put(
                        export.bucket(),
                        StoredObject.of(key, content, state.ended().orElse(export.requested()), headers));
    }

    private String keyArn(Export export) {
        return account.keys()
                .find(export.region(), export.kmsKeyId())
                .map(key -> key.arn())
                .orElse(export.kmsKeyId());
    }
}
