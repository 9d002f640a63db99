package dev.rdsshell.shell.command;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the name that was probably meant.
 *
 * <p>Names are compared as Python's {@code difflib} does, because that decides which near misses the AWS CLI offers:
 * twice the length of what two texts have in common, over the length of both.
 */
public final class NearestName {
    private static final double LIKE_THE_AWS_CLI = 0.8;
    private static final double LOOSE = 0.6;
    private static final int AT_MOST = 3;

    private NearestName() {}

    /** What the AWS CLI would offer: at most three names, the most similar first. */
    public static List<String> nearMisses(String text, Collection<String> names) {
        return names.stream()
                .filter(name -> isLike(name, text, LIKE_THE_AWS_CLI))
                .sorted(bySimilarityTo(text).reversed())
                .limit(AT_MOST)
                .toList();
    }

    /** The most similar name, or the only one that begins with the text; empty where none comes near. */
    public static Optional<String> nearest(String text, Collection<String> names) {
        List<String> beginning =
                names.stream().filter(name -> name.startsWith(text)).toList();
        if (beginning.size() == 1 && !text.isEmpty()) {
            return Optional.of(beginning.get(0));
        }
        return names.stream().filter(name -> isLike(name, text, LOOSE)).max(bySimilarityTo(text));
    }

    /** Texts of very different length are never alike, and comparing them may take minutes: a line has up to millions of characters. */
    private static boolean isLike(String name, String text, double ratio) {
        int shorter = Math.min(name.length(), text.length());
        return 2.0 * shorter >= ratio * (name.length() + text.length()) && ratio(name, text) >= ratio;
    }

    private static Comparator<String> bySimilarityTo(String text) {
        return Comparator.comparingDouble((String name) -> ratio(name, text)).thenComparing(Comparator.naturalOrder());
    }

    /** 1 for equal texts, 0 for texts without a common character. */
    static double ratio(String first, String second) {
        int length = first.length() + second.length();
        return length == 0 ? 1 : 2.0 * common(first, second) / length;
    }

    /** The longest common part, and what the texts to its left and to its right have in common. */
    private static int common(String first, String second) {
        int[] longest = longestCommonPart(first, second);
        int length = longest[2];
        if (length == 0) {
            return 0;
        }
        return length
                + common(first.substring(0, longest[0]), second.substring(0, longest[1]))
                + common(first.substring(longest[0] + length), second.substring(longest[1] + length));
    }

    /** Its place in the first text, its place in the second one, and its length; of several the leftmost. */
    private static int[] longestCommonPart(String first, String second) {
        int[] longest = {0, 0, 0};
        int[] endingBefore = new int[second.length() + 1];
        for (int i = 0; i < first.length(); i++) {
            int[] endingHere = new int[second.length() + 1];
            for (int j = 0; j < second.length(); j++) {
                if (first.charAt(i) == second.charAt(j)) {
                    int length = endingBefore[j] + 1;
                    endingHere[j + 1] = length;
                    if (length > longest[2]) {
                        longest = new int[] {i - length + 1, j - length + 1, length};
                    }
                }
            }
            endingBefore = endingHere;
        }
        return longest;
    }
}
