/**
 * Documents become text: json, text, table, yaml and yaml-stream as the AWS CLI prints them, with {@code --query} and
 * pagination, and the styled lines that boards, menus and panels are made of.
 *
 * <p>Pure: trees go in, text comes out. A document is a tree of {@code Map<String, @Nullable Object>} (in model order),
 * {@code List<@Nullable Object>}, String, Integer, Long, BigInteger, Double, BigDecimal, Boolean and null. Nothing here
 * knows a terminal, a file or the network.
 */
@NullMarked
package dev.rdsshell.shell.output;

import org.jspecify.annotations.NullMarked;
