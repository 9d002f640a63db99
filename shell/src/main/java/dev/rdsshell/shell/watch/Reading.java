package dev.rdsshell.shell.watch;

import dev.rdsshell.shell.export.ExportTask;
import java.util.List;
import java.util.Map;

/**
 * What one poll was told.
 *
 * @param found by the identifier under which they are watched, in the order of the answer
 * @param missing identifiers that the service does not know
 */
record Reading(Map<String, ExportTask> found, List<String> missing) {}
