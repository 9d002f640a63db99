package dev.rdsshell.shell.watch;

/**
 * A place, and who asks there.
 *
 * @param place {@link Place#HERE} where it is the only one
 */
public record Site(Place place, Poller poller) {}
