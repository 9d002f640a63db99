/**
 * The adapter to Spring Shell: our commands as its commands, our tokenizer as its {@code CommandParser}, our loop behind
 * its {@code ShellRunner}. A line runs through its {@code CommandExecutor}.
 */
@NullMarked
package dev.rdsshell.shell.spring;

import org.jspecify.annotations.NullMarked;
