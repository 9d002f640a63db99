/**
 * Keeps the account in a folder, so that a second start goes on where the first one ended:
 *
 * <pre>
 * DIR/journal.json         what happened, one JSON object a line: start, buckets, objects' headers, export tasks
 * DIR/s3/BUCKET/KEY        the objects as plain files
 * DIR/lock                 held while a sandbox runs on the folder
 * </pre>
 */
@NullMarked
package dev.rdsshell.sandbox.journal;

import org.jspecify.annotations.NullMarked;
