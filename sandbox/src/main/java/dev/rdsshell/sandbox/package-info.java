/**
 * The embedded practice account: an HTTP server on loopback that speaks the AWS protocols, so that SDKs and the AWS CLI
 * work against it unchanged. {@link dev.rdsshell.sandbox.Sandbox} starts one; everything else is behind it.
 */
@NullMarked
package dev.rdsshell.sandbox;

import org.jspecify.annotations.NullMarked;
