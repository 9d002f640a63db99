package dev.rdsshell.shell.script;

import dev.rdsshell.shell.session.Session;
import java.util.Optional;

/**
 * A line that was typed before.
 *
 * @param before the session in which it ran, as it was then; empty for a line of an earlier one, because no file keeps that
 */
public record RememberedLine(String text, Optional<Session> before) {}
