/**
 * Who did what: every start and every cancel of an export, whichever way it was asked for, with who called and what became
 * of it.
 */
@NullMarked
package dev.rdsshell.shell.audit;

import org.jspecify.annotations.NullMarked;
