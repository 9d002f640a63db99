package dev.rdsshell.completions.source.lookup;

/**
 * A table that an earlier export wrote.
 *
 * @param target in the form that the engine wants, such as {@code shop.public.orders}
 * @param size in GB, as the file says it; may be empty
 */
public record TableRow(String target, String size) {}
