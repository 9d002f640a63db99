package dev.rdsshell.shell.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.completions.eligibility.Condition;
import dev.rdsshell.sandbox.Sandbox;
import dev.rdsshell.shell.Ended;
import dev.rdsshell.shell.PracticeAccount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.iam.IamClient;

/**
 * Every scenario of docs/checks.md on the sandbox: the check names the fault, and nothing else blocks; and the service
 * agrees where it refuses such a start, or lets it fail.
 */
class ScenarioTest {
    private static final Path TABLE = Path.of("..", "docs", "checks.md");
    private static final String BESIDES = "besides ";
    private static final String ACCOUNT = "123456789012";

    private final PracticeAccount account = new PracticeAccount();
    private final Path home;

    ScenarioTest(@TempDir Path home) {
        this.home = home;
    }

    @AfterEach
    void end() {
        account.close();
    }

    /**
     * A row of the page.
     *
     * @param start how a start ends on the sandbox: {@code STARTING}, {@code FAILED} for later, or an error code
     */
    record Scenario(String condition, String verdict, String change, String start) {
        List<String> changes() {
            return List.of(change.split("; ", -1));
        }

        /** What blocks as well, since the sandbox cannot have the one without the other. */
        Set<String> besides() {
            return changes().stream()
                    .filter(each -> each.startsWith(BESIDES))
                    .map(each -> each.substring(BESIDES.length()))
                    .collect(Collectors.toSet());
        }

        @Override
        public String toString() {
            return condition + " " + verdict + ": " + change;
        }
    }

    /** {@code | condition | verdict | `--option value; …` | start | source |} below the heading Scenarios. */
    static List<Scenario> scenarios() throws IOException {
        List<String> lines = Files.readAllLines(TABLE);
        return lines.subList(lines.indexOf("## Scenarios"), lines.size()).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> List.of(line.split(" *\\| *", -1)))
                .map(cells -> new Scenario(bare(cells.get(1)), cells.get(2), bare(cells.get(3)), bare(cells.get(4))))
                .toList();
    }

    private static String bare(String cell) {
        return cell.replace("`", "");
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void theCheckNamesWhatIsWrongAndTheServiceAgrees(Scenario scenario) {
        CheckedLine line = new CheckedLine();
        for (String change : scenario.changes()) {
            apply(change, line);
        }
        Ended ended = line.check(account, home);
        ended.prints(scenario.condition() + " " + scenario.verdict() + "\n");
        assertEquals(
                Arrays.stream(Condition.values()).map(Condition::word).sorted().toList(),
                ended.out()
                        .lines()
                        .map(found -> found.substring(0, found.indexOf(' ')))
                        .sorted()
                        .toList(),
                "each condition has one line");
        Set<String> blocking = ended.out()
                .lines()
                .filter(found -> found.endsWith(" block"))
                .map(found -> found.substring(0, found.indexOf(' ')))
                .collect(Collectors.toCollection(TreeSet::new));
        blocking.remove(scenario.condition());
        blocking.removeAll(scenario.besides());
        assertEquals(Set.of(), blocking, "nothing else blocks");
        ended.exits(scenario.verdict().equals("block") || !scenario.besides().isEmpty() ? 1 : 0);
        assertEquals(scenario.start(), started(line), "the service");
    }

    /** {@code --option value}, or one of the words that the page explains; ACCOUNT stands for the account. */
    private void apply(String change, CheckedLine line) {
        String[] words = change.split(" ", 3);
        switch (words[0]) {
            case "switch" -> account.turn(words[1], words[2].equals("on"));
            case "running" -> {
                for (String snapshot : List.of(words[1].split(",", -1))) {
                    new CheckedLine()
                            .with("--export-task-identifier", "running-" + snapshot)
                            .source("snapshot:" + snapshot)
                            .start(account, home)
                            .exits(0);
                }
            }
            case "trust" -> trust(line.roleName(), change.substring(words[0].length() + 1));
            case "besides" -> {}
            case "later" -> account.time().move(Duration.ofMinutes(Integer.parseInt(words[1])));
            default ->
                line.with(words[0], change.substring(words[0].length() + 1).replace("ACCOUNT", ACCOUNT));
        }
    }

    /** As whoever owns the role would. */
    private void trust(String role, String statements) {
        String policy = "{\"Version\":\"2012-10-17\",\"Statement\":" + statements.replace("ACCOUNT", ACCOUNT) + "}";
        Sandbox sandbox = account.sandbox();
        AwsBasicCredentials keys = AwsBasicCredentials.create(sandbox.accessKeyId(), sandbox.secretAccessKey());
        try (IamClient iam = IamClient.builder()
                .endpointOverride(sandbox.endpoint())
                .region(Region.AWS_GLOBAL)
                .credentialsProvider(StaticCredentialsProvider.create(keys))
                .httpClient(UrlConnectionHttpClient.create())
                .build()) {
            iam.updateAssumeRolePolicy(update -> update.roleName(role).policyDocument(policy));
        }
    }

    private String started(CheckedLine line) {
        Ended start = line.start(account, home, "--query", "Status", "--output", "text");
        if (start.code() != 0) {
            return start.err()
                    .replaceAll("(?s).*An error occurred \\((\\w+)\\).*", "$1")
                    .strip();
        }
        account.time().move(Duration.ofHours(1));
        String ended = account.shell(home)
                .run(
                        "describe-export-tasks",
                        "--export-task-identifier",
                        line.identifier(),
                        "--region",
                        line.region(),
                        "--query",
                        "ExportTasks[0].Status",
                        "--output",
                        "text")
                .out()
                .strip();
        return ended.equals("FAILED") ? ended : "starts";
    }

    @Test
    void everyConditionHasARowThatSaysWhatItIsAndAScenario() throws IOException {
        String page = Files.readString(TABLE);
        Set<String> shown = scenarios().stream().map(Scenario::condition).collect(Collectors.toSet());
        for (Condition condition : Condition.values()) {
            Optional<String> row = page.lines()
                    .takeWhile(line -> !line.equals("## Scenarios"))
                    .filter(line -> line.startsWith("| `" + condition.word() + "` |"))
                    .findFirst();
            assertTrue(row.isPresent(), condition.word() + " is not in docs/checks.md");
            assertTrue(shown.contains(condition.word()), condition.word() + " has no scenario");
        }
        assertEquals(
                Set.of(),
                shown.stream()
                        .filter(word -> Arrays.stream(Condition.values())
                                .noneMatch(condition -> condition.word().equals(word)))
                        .collect(Collectors.toSet()));
    }
}
