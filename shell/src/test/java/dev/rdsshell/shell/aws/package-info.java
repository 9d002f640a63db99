@NullMarked
package dev.rdsshell.shell.aws;

import org.jspecify.annotations.NullMarked;
