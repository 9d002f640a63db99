package dev.rdsshell.shell.output;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the answers of an operation come in pages; the same facts as in the AWS CLI's paginator definitions.
 *
 * @param inputTokens members of the request that ask for the next page, such as {@code Marker}
 * @param outputTokens members of the answer whose values go there, in the same order
 * @param moreResults member of the answer that says whether there is a next page, or null when the token alone tells
 * @param resultKeys members of the answer that hold the items; {@code --max-items} counts those of the first one
 * @param otherKeys members of the first page that the whole result shows as well, such as {@code Owner} of ListBuckets
 */
public record Pagination(
        List<String> inputTokens,
        List<String> outputTokens,
        @Nullable String moreResults,
        List<String> resultKeys,
        List<String> otherKeys) {

    /** By {@code Marker} in both directions, as RDS does. */
    public static Pagination byMarker(String resultKey) {
        return by("Marker", "Marker", resultKey);
    }

    /** By one token. */
    public static Pagination by(String inputToken, String outputToken, String... resultKeys) {
        return new Pagination(List.of(inputToken), List.of(outputToken), null, List.of(resultKeys), List.of());
    }

    /** There are more pages only while this member of the answer is true. */
    public Pagination moreWhile(String member) {
        return new Pagination(inputTokens, outputTokens, member, resultKeys, otherKeys);
    }

    /** The whole result shows these members of the first page too, also when they are absent: as null. */
    public Pagination showing(String... members) {
        return new Pagination(inputTokens, outputTokens, moreResults, resultKeys, List.of(members));
    }

    String primaryResult() {
        return resultKeys.get(0);
    }
}
