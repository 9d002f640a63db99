package dev.rdsshell.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Exports and S3 together, over time and over two starts. */
class KeptAccountTest {
    private static final String BUCKET = "amzn-s3-demo-bucket";
    private static final List<String> FILES = List.of(
            "my-s3-export/export_info_my-s3-export.json",
            "my-s3-export/export_tables_info_my-s3-export_from_1_to_6.json");

    @Test
    void theFilesLandWhenTheExportIsComplete() {
        try (Running running = new Running()) {
            running.rds.startExportTask(Running.documented().build());
            assertEquals(List.of(), keys(running));

            running.forward(Duration.ofHours(2));

            assertEquals(FILES, keys(running));
            assertEquals("COMPLETE", running.task("my-s3-export").status());
        }
    }

    @Test
    void aCanceledExportKeepsWhatWasWritten() {
        try (Running running = new Running(options -> options.withSpeed(SandboxSpeed.REAL))) {
            running.rds.startExportTask(Running.documented().build());
            running.forward(Duration.ofMinutes(32));
            running.rds.cancelExportTask(request -> request.exportTaskIdentifier("my-s3-export"));
            running.forward(Duration.ofHours(1));

            assertEquals("CANCELED", running.task("my-s3-export").status());
            assertTrue(keys(running).contains("my-s3-export/export_info_my-s3-export.json"));
            assertTrue(!keys(running).equals(FILES));
        }
    }

    @Test
    void theExportsOfThePastHaveTheirFiles() {
        try (Running running = new Running();
                S3Client s3 = s3(running)) {
            assertTrue(s3.listObjectsV2(request -> request.bucket("acme-shop-exports")
                                    .prefix("nightly/")
                                    .delimiter("/"))
                            .commonPrefixes()
                            .size()
                    >= 4);
        }
    }

    @Test
    void aSecondStartOnTheSameFolderHasTheSameTasksAndObjects(@TempDir Path folder) {
        try (Running first = new Running(options -> options.withDirectory(folder))) {
            first.rds.startExportTask(Running.documented().build());
            first.forward(Duration.ofHours(2));
            assertEquals(FILES, keys(first));
            s3(first).deleteObject(request -> request.bucket(BUCKET).key(FILES.get(0)));
        }
        assertTrue(Files.isRegularFile(folder.resolve("s3/" + BUCKET).resolve(FILES.get(1))));

        try (Running second = new Running(options -> options.withDirectory(folder))) {
            second.forward(Duration.ofHours(3));
            assertEquals("COMPLETE", second.task("my-s3-export").status());
            assertEquals(FILES.subList(1, 2), keys(second));
        }
    }

    private static List<String> keys(Running running) {
        try (S3Client s3 = s3(running)) {
            return s3.listObjectsV2(request -> request.bucket(BUCKET)).contents().stream()
                    .map(S3Object::key)
                    .toList();
        }
    }

    private static S3Client s3(Running running) {
        return running.client(S3Client.builder().forcePathStyle(true)).build();
    }
}
