package dev.rdsshell.sandbox.landing;

/** The two kinds of engine that can be exported; they name their tables differently. */
enum Family {
    /** RDS for MySQL, RDS for MariaDB, Aurora MySQL: {@code database.table}. */
    MYSQL,
    /** RDS for PostgreSQL, Aurora PostgreSQL: {@code database.schema.table}. */
    POSTGRESQL;

    static Family ofEngine(String engine) {
        return engine.contains("postgres") ? POSTGRESQL : MYSQL;
    }
}
