/** Faults on request: which call goes wrong, and how; and what is to become of the next export. */
@NullMarked
package dev.rdsshell.sandbox.fault;

import org.jspecify.annotations.NullMarked;
