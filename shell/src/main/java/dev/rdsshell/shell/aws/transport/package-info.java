/**
 * How a request travels: endpoint, proxy, certificates, time-outs, retries, and a record of what became of each attempt.
 * Knows no credentials and no operation.
 */
@NullMarked
package dev.rdsshell.shell.aws.transport;

import org.jspecify.annotations.NullMarked;
