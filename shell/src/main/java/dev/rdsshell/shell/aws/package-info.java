/**
 * AWS as a session sees it: clients per connection, credentials, retries, and what went wrong in words. Implements the ports
 * of {@code operation} and {@code export}.
 */
@NullMarked
package dev.rdsshell.shell.aws;

import org.jspecify.annotations.NullMarked;
