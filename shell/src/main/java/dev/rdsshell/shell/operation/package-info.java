/**
 * One declaration per AWS operation: from it come options, parsing, input files, skeletons, the request, the document and
 * help. Arguments become a request, a response becomes a document.
 */
@NullMarked
package dev.rdsshell.shell.operation;

import org.jspecify.annotations.NullMarked;
