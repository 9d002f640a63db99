package dev.rdsshell.completions.source.lookup;

/** @param prefix with the slash at its end */
public record PrefixRow(String prefix) {}
