package dev.rdsshell.shell.command;

/**
 * What an overview says of a command: the part of its description that is known without knowing what the command takes.
 *
 * @param name one or more words, such as {@code start-export-task}
 * @param summary one sentence
 */
public record Heading(String name, Description.Group group, String summary) {}
