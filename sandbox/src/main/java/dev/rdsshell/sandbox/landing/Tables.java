package dev.rdsshell.sandbox.landing;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** The tables that a database of each family has in the sandbox. */
final class Tables {
    private final String database;
    private final SplittableRandom random;

    private Tables(String database) {
        this.database = database;
        this.random = new SplittableRandom(database.hashCode());
    }

    /** The tables of a database; the same name gives the same tables and sizes each time. */
    static List<Table> of(Family family, String database) {
        Tables tables = new Tables(database);
        return family == Family.POSTGRESQL ? tables.ledger() : tables.shop();
    }

    private List<Table> shop() {
        return List.of(
                table("", "customers", 30, "id bigint int64", "email varchar string", "created_at datetime string"),
                table(
                        "",
                        "orders",
                        50,
                        "id bigint int64",
                        "customer_id bigint int64",
                        "total decimal decimal",
                        "paid tinyint int32"),
                table(
                        "",
                        "order_items",
                        100,
                        "order_id bigint int64",
                        "product_id int int32",
                        "quantity smallint int32"),
                table("", "payments", 40, "id bigint int64", "order_id bigint int64", "amount decimal decimal"),
                table("", "products", 5, "id int int32", "title varchar string", "weight double double"),
                table("", "reviews", 20, "id bigint int64", "product_id int int32", "text mediumtext string"));
    }

    private List<Table> ledger() {
        return List.of(
                table("public", "accounts", 10, "id bigint int64", "owner uuid string", "open boolean boolean"),
                table("public", "entries", 100, "id bigint int64", "account_id bigint int64", "amount numeric string"),
                table("public", "transfers", 60, "id uuid string", "from_id bigint int64", "at timestamp string"),
                table("audit", "events", 40, "id bigint int64", "kind text string", "details jsonb string"),
                table(
                        "reporting",
                        "daily_balances",
                        25,
                        "day date string",
                        "account_id bigint int64",
                        "balance numeric string"));
    }

    /** The weight varies by up to a fifth, so that no two databases look alike. */
    private Table table(String schema, String name, int weight, String... columns) {
        int varied = weight * random.nextInt(80, 121);
        return new Table(
                database, schema, name, Stream.of(columns).map(Tables::column).toList(), varied);
    }

    /** For example {@code id bigint int64}. */
    private static Column column(String text) {
        String[] parts = text.split(" ", 3);
        return new Column(parts[0], parts[1], parts[2]);
    }
}
