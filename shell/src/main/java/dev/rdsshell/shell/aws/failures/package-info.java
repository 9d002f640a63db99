/** What the SDK throws, in words for a person and as an exit code: what is wrong, and what to do next. */
@NullMarked
package dev.rdsshell.shell.aws.failures;

import org.jspecify.annotations.NullMarked;
