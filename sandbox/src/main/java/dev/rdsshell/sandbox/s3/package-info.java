/**
 * Amazon S3 as REST with XML bodies, path style: what exports, listings and copies of files need, over the account's
 * {@link dev.rdsshell.sandbox.account.Buckets}.
 */
@NullMarked
package dev.rdsshell.sandbox.s3;

import org.jspecify.annotations.NullMarked;
