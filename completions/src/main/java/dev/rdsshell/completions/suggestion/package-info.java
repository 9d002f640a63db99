/** What is offered to a person: values with what helps to choose one, and how far the list can be trusted. */
@NullMarked
package dev.rdsshell.completions.suggestion;

import org.jspecify.annotations.NullMarked;
