/**
 * Settings from outside: our own settings file, the AWS configuration as the AWS CLI reads it, environment
 * variables, and the places of files. Turns line, session, environment and files into one answer per setting.
 */
@NullMarked
package dev.rdsshell.shell.config;

import org.jspecify.annotations.NullMarked;
