/**
 * Saved script files: the same lines that a person types, run one after the other until one fails. Standard input and
 * {@code -c} are run the same way.
 */
@NullMarked
package dev.rdsshell.shell.script;

import org.jspecify.annotations.NullMarked;
