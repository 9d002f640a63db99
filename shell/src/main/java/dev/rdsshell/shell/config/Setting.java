package dev.rdsshell.shell.config;

/**
 * One answer.
 *
 * @param source the name by which it was given there: {@code --region}, {@code AWS_REGION}, {@code region}
 */
public record Setting(String value, Origin origin, String source) {}
