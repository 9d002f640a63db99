package dev.rdsshell.shell.check;

import dev.rdsshell.completions.eligibility.SourceArn.Kind;
import dev.rdsshell.completions.eligibility.SourceFact;
import dev.rdsshell.completions.eligibility.TaskFacts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a person should know before a start that is neither right nor wrong (RDS pricing: by the size of the snapshot). */
final class Remarks {
    private Remarks() {}

    static List<String> of(TaskFacts facts, Optional<BigDecimal> pricePerGigabyte) {
        List<String> remarks = new ArrayList<>();
        if (!facts.request().exportOnly().isEmpty()) {
            remarks.add("A partial export is billed in full, by the size of the source.");
        }
        pricePerGigabyte.ifPresent(price -> remarks.add(cost(facts, price)));
        return remarks;
    }

    /** What is allocated is more than what is billed; for Aurora the number says nothing. */
    private static String cost(TaskFacts facts, BigDecimal price) {
        Optional<SourceFact> source = facts.source()
                .source()
                .found()
                .filter(found -> found.arn().kind() == Kind.SNAPSHOT && found.gigabytes() > 0);
        return source.map(found -> "It costs at most "
                        + price.multiply(BigDecimal.valueOf(found.gigabytes())).setScale(2, RoundingMode.UP)
                        + ": " + found.gigabytes() + " GB allocated, at " + price.toPlainString() + " a GB.")
                .orElse("What it costs cannot be said: RDS does not tell the size of this source.");
    }
}
