/** Services of others on loopback that the shell is tried against where they are installed. */
@NullMarked
package dev.rdsshell.shell.thirdparty;

import org.jspecify.annotations.NullMarked;
