/** Amazon RDS: the operations of the sandbox, over the account and the export tasks. */
@NullMarked
package dev.rdsshell.sandbox.rds;

import org.jspecify.annotations.NullMarked;
