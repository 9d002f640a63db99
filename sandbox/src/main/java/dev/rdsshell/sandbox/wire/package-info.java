/**
 * The two AWS protocols that the SDK's own model classes describe: AWS Query and JSON 1.1. A request on the wire becomes
 * the typed request of the SDK, a typed response of the SDK becomes text on the wire, both by walking {@code sdkFields()};
 * so names and shapes are the client's own. Client and service share that one description, which is why an independent
 * walk against botocore's models exists beside it.
 */
@NullMarked
package dev.rdsshell.sandbox.wire;

import org.jspecify.annotations.NullMarked;
