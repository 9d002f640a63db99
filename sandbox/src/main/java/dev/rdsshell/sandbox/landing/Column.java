package dev.rdsshell.sandbox.landing;

/**
 * One column of a table, with the types of the RDS User Guide, "Data conversion when exporting to an Amazon S3 bucket".
 *
 * @param originalType as the database names it, for example {@code bigint}
 * @param exportedType as Parquet names it in lower case, for example {@code int64}
 */
record Column(String name, String originalType, String exportedType) {}
