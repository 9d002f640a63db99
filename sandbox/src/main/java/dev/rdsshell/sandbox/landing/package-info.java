/**
 * What an export leaves in S3: the two JSON files that describe it, and which tables there are to describe. Tables are
 * made up from a fixed seed, so the same export leaves the same files in every run.
 */
@NullMarked
package dev.rdsshell.sandbox.landing;

import org.jspecify.annotations.NullMarked;
