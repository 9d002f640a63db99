package dev.rdsshell.sandbox.landing;

import java.util.List;

/**
 * One table of a source.
 *
 * @param schema empty in the MySQL family, which has none
 * @param weight its share of the data, in relation to the other tables' weights
 */
record Table(String database, String schema, String name, List<Column> columns, int weight) {

    /** As the files and {@code --export-only} name it: {@code database.table}, or {@code database.schema.table}. */
    String target() {
        return schema.isEmpty() ? database + "." + name : database + "." + schema + "." + name;
    }

    /** Does an element of {@code --export-only} name the table, its schema or its database? */
    boolean isMeantBy(String element) {
        return target().equals(element) || target().startsWith(element + ".");
    }
}
