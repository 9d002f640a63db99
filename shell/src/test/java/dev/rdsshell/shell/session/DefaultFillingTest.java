package dev.rdsshell.shell.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rdsshell.shell.session.Defaults.Default;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DefaultFillingTest {
    private static final String START = "start-export-task";
    private static final String BUCKET = "--s3-bucket-name";
    private static final String HERE = "123456789012";
    private static final String REGION = "us-west-2";

    private int asked;

    @Test
    void aDefaultOfThisAccountAndRegionFillsWhatTheLineLeavesOut() {
        Defaults defaults = Defaults.none().with(new Default(START, BUCKET, List.of("b"), HERE, REGION));
        assertEquals(Map.of(BUCKET, List.of("b")), fill(defaults, Set.of("--s3-prefix")));
        assertEquals(Map.of(), fill(defaults, Set.of(BUCKET)));
    }

    @Test
    void aDefaultOfAnotherAccountRegionOrCommandIsNotUsed() {
        Defaults defaults = Defaults.none()
                .with(new Default(START, BUCKET, List.of("a"), "210987654321", REGION))
                .with(new Default(START, BUCKET, List.of("b"), HERE, "eu-west-1"))
                .with(new Default("describe-export-tasks", BUCKET, List.of("c"), HERE, REGION));
        assertEquals(Map.of(), fill(defaults, Set.of()));
    }

    @Test
    void aTemplateFitsEverywhere() {
        Defaults defaults = Defaults.none()
                .with(new Default(START, BUCKET, List.of("acme-${account}-${region}"), "", ""))
                .with(new Default(START, "--s3-prefix", List.of("${profile}"), "", ""));
        assertEquals(
                Map.of(BUCKET, List.of("acme-" + HERE + "-" + REGION), "--s3-prefix", List.of("default")),
                fill(defaults, Set.of()));
    }

    @Test
    void aDefaultOfThisAccountBeatsATemplate() {
        Default template = new Default(START, BUCKET, List.of("t"), "", "");
        Default own = new Default(START, BUCKET, List.of("own"), HERE, REGION);
        assertEquals(
                Map.of(BUCKET, List.of("own")), fill(Defaults.none().with(own).with(template), Set.of()));
        assertEquals(
                Map.of(BUCKET, List.of("own")),
                fill(Defaults.none().with(template).with(own), Set.of()));
    }

    @Test
    void theAccountIsAskedForOnceAndOnlyWhereItMatters() {
        Defaults plain = Defaults.none()
                .with(new Default(START, BUCKET, List.of("${region}"), "", ""))
                .with(new Default(START, "--kms-key-id", List.of("k"), HERE, "eu-west-1"));
        fill(plain, Set.of());
        assertEquals(0, asked);
        fill(plain.with(new Default(START, "--s3-prefix", List.of("${account}", "${account}"), "", "")), Set.of());
        assertEquals(1, asked);
    }

    @Test
    void aTemplateWithARegionWaitsForOne() {
        Defaults defaults = Defaults.none().with(new Default(START, BUCKET, List.of("x-${region}"), "", ""));
        DefaultFilling filling = new DefaultFilling(() -> HERE, Optional.empty(), Optional.of("prod"));
        assertEquals(Map.of(), filling.fill(defaults, START, Set.of()));
    }

    @Test
    void aNameThatNothingStandsForIsFound() {
        assertEquals(Optional.of("acount"), DefaultFilling.unknownName("${region}-${acount}"));
        assertEquals(Optional.empty(), DefaultFilling.unknownName("${region}-${account}-${profile}"));
    }

    private Map<String, List<String>> fill(Defaults defaults, Set<String> given) {
        return new DefaultFilling(this::account, Optional.of(REGION), Optional.empty()).fill(defaults, START, given);
    }

    private String account() {
        asked++;
        return HERE;
    }
}
