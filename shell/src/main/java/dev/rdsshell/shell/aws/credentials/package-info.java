/**
 * Who calls: the sources of credentials in the AWS CLI's order, each asked for one thing. What only a person knows goes
 * through the port {@link dev.rdsshell.shell.aws.credentials.CodePrompt}.
 */
@NullMarked
package dev.rdsshell.shell.aws.credentials;

import org.jspecify.annotations.NullMarked;
