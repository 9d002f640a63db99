package dev.rdsshell.shell.output;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.smithy.jmespath.ast.ComparatorType;

/** Compares two values of a document. */
final class Comparison {
    private Comparison() {}

    /**
     * True or false; null where one of the values has no order, such as a list.
     *
     * @throws QueryFailed for a number and a string: such a filter would be empty without a word
     */
    static @Nullable Boolean of(@Nullable Object left, ComparatorType comparator, @Nullable Object right) {
        if (comparator == ComparatorType.EQUAL) {
            return equal(left, right);
        }
        if (comparator == ComparatorType.NOT_EQUAL) {
            return !equal(left, right);
        }
        if ((left instanceof Number && right instanceof String)
                || (left instanceof String && right instanceof Number)) {
            throw new QueryFailed("it puts the number " + (left instanceof Number ? left : right) + " and the text '"
                    + (left instanceof String ? left : right)
                    + "' in order: write a number in backquotes, such as `50`");
        }
        return haveOrder(left, right) ? inOrder(compare(left, right), comparator) : null;
    }

    /** Equal as JSON: {@code 1} and {@code 1.0} are, the order of an object's members does not count. */
    static boolean equal(@Nullable Object left, @Nullable Object right) {
        if (left instanceof Number one && right instanceof Number other) {
            return compare(one, other) == 0;
        }
        if (left instanceof List<?> one && right instanceof List<?> other) {
            return equalLists(one, other);
        }
        if (left instanceof Map && right instanceof Map) {
            return equalObjects(Tree.object(left), Tree.object(right));
        }
        return left == null ? right == null : left.equals(right);
    }

    /** The order of two numbers or two strings. */
    static int compare(@Nullable Object left, @Nullable Object right) {
        if (left instanceof Number one && right instanceof Number other) {
            return compare(one, other);
        }
        return Tree.BY_CODE_POINT.compare(String.valueOf(left), String.valueOf(right));
    }

    private static int compare(Number one, Number other) {
        if (isFinite(one) && isFinite(other)) {
            return new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString()));
        }
        return Double.compare(one.doubleValue(), other.doubleValue());
    }

    private static boolean isFinite(Number number) {
        return !(number instanceof Double) || Double.isFinite(number.doubleValue());
    }

    private static boolean haveOrder(@Nullable Object left, @Nullable Object right) {
        return (left instanceof Number && right instanceof Number)
                || (left instanceof String && right instanceof String);
    }

    private static boolean inOrder(int order, ComparatorType comparator) {
        return switch (comparator) {
            case LESS_THAN -> order < 0;
            case LESS_THAN_EQUAL -> order <= 0;
            case GREATER_THAN -> order > 0;
            default -> order >= 0;
        };
    }

    private static boolean equalLists(List<?> one, List<?> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (!equal(one.get(i), other.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean equalObjects(Map<String, @Nullable Object> one, Map<String, @Nullable Object> other) {
        return one.keySet().equals(other.keySet())
                && one.keySet().stream().allMatch(key -> equal(one.get(key), other.get(key)));
    }
}
