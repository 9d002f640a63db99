/** The door of the sandbox: who may come in, which service answers, and the addresses under {@code /_sandbox}. */
@NullMarked
package dev.rdsshell.sandbox.gateway;

import org.jspecify.annotations.NullMarked;
