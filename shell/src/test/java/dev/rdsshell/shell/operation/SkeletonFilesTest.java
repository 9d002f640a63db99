package dev.rdsshell.shell.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.rdsshell.shell.output.Peers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The forms that the AWS CLI prints, one a file: {@code start-export-task.input.json}, or with the version from which on they
 * look so: {@code describe-db-snapshots.output.2.36.7.json}.
 */
class SkeletonFilesTest {
    private static final String OLDER = "2.9.19";

    /** What RDS has added to a snapshot since these files were made: its last member. */
    private static final String ADDED_SINCE = ",\n            \"FullSnapshotSizeInBytes\": 0";

    private static final Map<String, List<String>> REQUIRED = Map.of(
            "start-export-task",
            List.of("--export-task-identifier", "--source-arn", "--s3-bucket-name", "--iam-role-arn", "--kms-key-id"),
            "cancel-export-task",
            List.of("--export-task-identifier"));

    @TestFactory
    Stream<DynamicTest> whatTheAwsCliPrints() {
        return Peers.files("the skeletons of the AWS CLI", "skeletons").stream()
                .filter(file -> !file.toString().contains(OLDER))
                .map(file -> dynamicTest(String.valueOf(file.getFileName()), () -> check(file)));
    }

    private static void check(Path file) throws IOException {
        List<String> name = Pattern.compile("\\.")
                .splitAsStream(String.valueOf(file.getFileName()))
                .toList();
        String operation = name.get(0);
        String form = name.get(1);
        List<String> line = new ArrayList<>(List.of("--generate-cli-skeleton", form));
        if (form.equals("output")) {
            REQUIRED.getOrDefault(operation, List.of()).forEach(option -> line.addAll(List.of(option, "x")));
        }
        String printed = new Desk().run(operation, line.toArray(String[]::new));
        assertEquals(withoutWords(Files.readString(file)), withoutWords(printed.replace(ADDED_SINCE, "")));
    }

    /** Our comments are our own words; that there is one, where it stands and whether it says [REQUIRED] is the same. */
    private static String withoutWords(String form) {
        return form.lines()
                .map(row -> row.replaceFirst("# (\\[REQUIRED] )?.*", "# $1"))
                .collect(Collectors.joining("\n"));
    }
}
