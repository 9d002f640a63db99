package dev.rdsshell.completions.source.account;

import dev.rdsshell.completions.eligibility.ExportOnlyRules;
import dev.rdsshell.completions.eligibility.Fact;
import dev.rdsshell.completions.eligibility.Finding;
import dev.rdsshell.completions.source.lookup.TableRow;
import dev.rdsshell.completions.suggestion.Suggestion;
import dev.rdsshell.completions.suggestion.Suggestion.Prospect;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The databases, schemas and tables of a source, each once, and why a partial export cannot name some of them. */
final class Parts {
    private static final BigDecimal SMALLEST = new BigDecimal("0.01");
    private static final int MOST_LEVELS = 3;

    private final Map<String, Suggestion> all = new LinkedHashMap<>();
    private final Databases.Found source;
    private final Fact<String> engine;
    private final int levels;

    Parts(Databases.Found source) {
        this.source = source;
        this.engine = source.engine().isEmpty() ? Fact.unknown("") : Fact.of(source.engine());
        this.levels = engine.found().map(ExportOnlyRules::levels).orElse(MOST_LEVELS);
    }

    List<Suggestion> all() {
        return List.copyOf(all.values());
    }

    /** What an earlier export was limited to: it has worked. */
    void addUsed(String name, String export) {
        all.putIfAbsent(
                name, Suggestion.of(name, source.nameOf(name)).expected(Prospect.PROVEN, "exported by " + export));
    }

    void add(String name) {
        all.putIfAbsent(name, judged(Suggestion.of(name, source.nameOf(name))));
    }

    /** Databases and schemas first: of very many rows only the first are shown. */
    void addTables(List<TableRow> tables) {
        tables.forEach(table -> levelsAbove(table.target()).forEach(this::add));
        tables.forEach(table -> all.putIfAbsent(table.target(), table(table)));
    }

    private Suggestion table(TableRow table) {
        String name = table.target();
        Suggestion row = Suggestion.of(name, name, List.of(source.nameOf(name), size(table)));
        return name.split("\\.", -1).length > Math.max(2, levels)
                ? row.expected(Prospect.HOPELESS, "its name has a dot in it, which a partial export cannot take")
                : judged(row);
    }

    private Suggestion judged(Suggestion part) {
        Finding finding = ExportOnlyRules.list(List.of(part.value()), engine);
        return finding.blocks()
                ? part.expected(Prospect.HOPELESS, finding.problem().replaceFirst("\\.$", ""))
                : part;
    }

    /** {@code shop} and {@code shop.public} for {@code shop.public.orders}; what follows in a longer name is the table's. */
    private List<String> levelsAbove(String target) {
        List<String> above = new ArrayList<>();
        int dot = target.indexOf('.');
        while (dot > 0 && above.size() < Math.max(1, levels - 1)) {
            above.add(target.substring(0, dot));
            dot = target.indexOf('.', dot + 1);
        }
        return above;
    }

    /** The file has as many digits as a computer needs, a person reads two after the point. */
    private static String size(TableRow table) {
        try {
            BigDecimal size = new BigDecimal(table.size());
            boolean isTiny = size.signum() > 0 && size.compareTo(SMALLEST) < 0;
            return isTiny ? "below " + SMALLEST + " GB" : rounded(size) + " GB";
        } catch (NumberFormatException unknown) {
            return "";
        }
    }

    private static String rounded(BigDecimal size) {
        BigDecimal rounded = size.setScale(SMALLEST.scale(), RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
