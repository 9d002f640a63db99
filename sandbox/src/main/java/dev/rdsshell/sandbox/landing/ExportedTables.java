package dev.rdsshell.sandbox.landing;

import dev.rdsshell.sandbox.account.Export;
import dev.rdsshell.sandbox.export.ExportState;
import java.util.List;
import java.util.stream.Stream;

/**
 * The tables that an export has finished, and what it could not find.
 *
 * @param notes on databases, schemas or tables as a whole
 */
record ExportedTables(List<Entry> entries, List<Note> notes) {

    /**
     * One finished table.
     *
     * @param gigabytes exported, with fractions
     */
    record Entry(Table table, double gigabytes) {}

    /** Something that is said about a target instead of exporting it. */
    record Note(String target, String warning) {}

    static ExportedTables of(SourceDatabase source, Export export, ExportState state) {
        List<Table> all = Tables.of(source.family(), source.name());
        List<Table> wanted =
                all.stream().filter(table -> isWanted(table, export)).toList();
        int finished = wanted.size() * state.percent() / 100;
        double weight = wanted.stream().mapToInt(Table::weight).sum();
        List<Entry> entries = wanted.stream()
                .limit(finished)
                .map(table -> new Entry(table, export.gigabytes() * table.weight() / weight))
                .toList();
        return new ExportedTables(entries, notes(all, source, export, state));
    }

    int size() {
        return entries.size() + notes.size();
    }

    private static boolean isWanted(Table table, Export export) {
        return export.exportOnly().isEmpty() || export.exportOnly().stream().anyMatch(table::isMeantBy);
    }

    private static List<Note> notes(List<Table> all, SourceDatabase source, Export export, ExportState state) {
        List<Note> missing = export.exportOnly().stream()
                .filter(element -> all.stream().noneMatch(table -> table.isMeantBy(element)))
                .map(element -> new Note(element, "Nothing of this name was found in the source."))
                .toList();
        List<Note> warning = state.warning().stream()
                .map(text -> new Note(source.name(), text))
                .toList();
        return Stream.concat(missing.stream(), warning.stream()).toList();
    }
}
