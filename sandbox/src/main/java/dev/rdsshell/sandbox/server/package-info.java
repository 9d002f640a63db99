/** One HTTP server on loopback, and which service of the account answers a request. */
@NullMarked
package dev.rdsshell.sandbox.server;

import org.jspecify.annotations.NullMarked;
