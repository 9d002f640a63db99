package dev.rdsshell.shell.command;

import java.util.function.Function;

/**
 * Something that only one line of a plan can have, such as the identifier of a new export.
 *
 * @param key what it is and where: the same text for every line that wants it
 * @param again what is foreseen of a later line that wants it too, given the place of the first
 */
public record Claim(String key, Function<String, Foreseen> again) {}
