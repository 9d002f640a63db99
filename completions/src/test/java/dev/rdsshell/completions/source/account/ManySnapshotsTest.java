package dev.rdsshell.completions.source.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.completions.cache.Arrivals;
import dev.rdsshell.completions.suggestion.Answer;
import dev.rdsshell.sandbox.SandboxOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ManySnapshotsTest {
    private static final int MANY = 10_000;
    private static final int PAGE = 100;

    @Test
    void tenThousandSnapshotsCostAsManyCallsAsPagesAndTheFirstPageIsShownAtOnce() {
        try (PracticeAccount account = new PracticeAccount(SandboxOptions.DEFAULTS.withExtraSnapshots(MANY))) {
            Arrivals arrivals = new Arrivals();
            AccountSources sources = account.sources(arrivals);
            List<Answer> shown = new ArrayList<>();
            boolean[] looks = {false};
            arrivals.whenRowsArrive(() -> {
                if (!looks[0]) {
                    looks[0] = true;
                    shown.add(sources.snapshots().suggestions(PracticeAccount.start("", Map.of())));
                }
            });

            sources.snapshots().suggestions(PracticeAccount.start("", Map.of()));
            Answer all = sources.snapshots().suggestions(PracticeAccount.start("", Map.of()));

            assertTrue(shown.get(0).count() >= PAGE && shown.get(0).count() <= 2 * PAGE);
            assertFalse(shown.get(0).isWhole());
            assertTrue(all.count() > MANY);
            int pages = (all.count() + PAGE - 1) / PAGE + 1;
            assertTrue(account.asked.size() <= pages, account.asked.size() + " calls");
            assertEquals(
                    List.of("rds:DescribeDBSnapshots"),
                    account.asked.stream().distinct().toList());
        }
    }

    @Test
    void theListIsPutTogetherOnceAsLongAsTheRowsStayTheSame() {
        try (PracticeAccount account = new PracticeAccount(SandboxOptions.DEFAULTS)) {
            AccountSources sources = account.sources(new Arrivals());
            sources.sourceArns().suggestions(PracticeAccount.start("", Map.of()));
            Answer all = sources.sourceArns().suggestions(PracticeAccount.start("", Map.of()));

            assertSame(
                    all.suggestions(),
                    sources.sourceArns()
                            .suggestions(PracticeAccount.start("shop", Map.of()))
                            .suggestions());
        }
    }
}
