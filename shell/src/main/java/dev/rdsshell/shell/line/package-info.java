/**
 * Characters to words with their places: quotes, continuation, comments, variables. One tokenizer serves the line
 * editor, the parser, scripts, {@code -c} and standard input.
 */
@NullMarked
package dev.rdsshell.shell.line;

import org.jspecify.annotations.NullMarked;
