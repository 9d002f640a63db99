/**
 * What the shell remembers between two lines: the profile and region chosen, defaults, variables, behaviour. A
 * {@link dev.rdsshell.shell.session.Session} is immutable; {@link dev.rdsshell.shell.session.CurrentSession} holds the
 * present one and tells who listens about changes.
 */
@NullMarked
package dev.rdsshell.shell.session;

import org.jspecify.annotations.NullMarked;
