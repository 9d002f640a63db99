package dev.rdsshell.shell.operation;

import dev.rdsshell.shell.output.Pagination;

/**
 * How an operation's answers come in pages.
 *
 * @param limit member of the request that says how many items a page has, such as {@code MaxRecords}
 */
public record Paging(Pagination pagination, String limit) {

    /** Whether a member of the request is about pages, so that the AWS CLI's help leaves its option out. */
    boolean covers(String member) {
        return limit.equals(member) || pagination.inputTokens().contains(member);
    }
}
