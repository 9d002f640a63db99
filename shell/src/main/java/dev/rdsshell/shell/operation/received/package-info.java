/**
 * An answer as it was received. The SDK makes points in time and numbers of its texts, and loses what the AWS CLI shows: the
 * offset of a time, the digits of a number. Here they are kept, and read as the AWS CLI reads them.
 */
@NullMarked
package dev.rdsshell.shell.operation.received;

import org.jspecify.annotations.NullMarked;
