/** The state of the practice account: records in thread-safe stores, and the story they begin with. */
@NullMarked
package dev.rdsshell.sandbox.account;

import org.jspecify.annotations.NullMarked;
