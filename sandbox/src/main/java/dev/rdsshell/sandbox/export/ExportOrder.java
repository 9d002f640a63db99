package dev.rdsshell.sandbox.export;

import java.time.Instant;
import java.util.List;

/**
 * What StartExportTask asks for, with the region and the time of the call.
 *
 * @param prefix empty where none was given
 * @param exportOnly empty for everything
 */
public record ExportOrder(
        String identifier,
        String region,
        String sourceArn,
        String bucket,
        String prefix,
        String roleArn,
        String kmsKeyId,
        List<String> exportOnly,
        Instant at) {}
