/**
 * The contract of a command in three steps: parse, prepare, run. Interfaces and records; knows no Spring, no AWS
 * and no terminal.
 */
@NullMarked
package dev.rdsshell.shell.command;

import org.jspecify.annotations.NullMarked;
