package dev.rdsshell.shell.output;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Arithmetic of JMESPath functions: whole numbers stay whole, whatever their size. */
final class QueryNumbers {
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d+(_\\d+)*");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private QueryNumbers() {}

    static Number abs(Number number) {
        return Tree.isInteger(number)
                ? smallest(new BigInteger(number.toString()).abs())
                : (Number) Math.abs(number.doubleValue());
    }

    static Number ceil(Number number) {
        return rounded(number, RoundingMode.CEILING);
    }

    static Number floor(Number number) {
        return rounded(number, RoundingMode.FLOOR);
    }

    private static Number rounded(Number number, RoundingMode mode) {
        if (Tree.isInteger(number) || !Double.isFinite(number.doubleValue())) {
            return number;
        }
        return smallest(new BigDecimal(number.doubleValue()).setScale(0, mode).toBigInteger());
    }

    static Number sum(List<?> numbers) {
        return numbers.stream().allMatch(Tree::isInteger) ? wholeSum(numbers) : decimalSum(numbers);
    }

    /** Null of no numbers. */
    static @Nullable Number average(List<?> numbers) {
        return numbers.isEmpty() ? null : (Number) (sum(numbers).doubleValue() / numbers.size());
    }

    /** The number that a string holds; a number stays what it is, and all else is null. */
    static @Nullable Object parse(@Nullable Object value) {
        if (value instanceof Number) {
            return value;
        }
        String text = value instanceof String string ? string.strip() : "";
        if (WHOLE.matcher(text).matches()) {
            return smallest(new BigInteger(text.replace("_", "")));
        }
        return DECIMAL.matcher(text).matches() ? (Object) Double.valueOf(text) : null;
    }

    private static Number wholeSum(List<?> numbers) {
        return smallest(numbers.stream()
                .map(number -> new BigInteger(String.valueOf(number)))
                .reduce(BigInteger.ZERO, BigInteger::add));
    }

    private static Number decimalSum(List<?> numbers) {
        double sum = 0;
        for (Object number : numbers) {
            sum += number instanceof Number summand ? summand.doubleValue() : 0;
        }
        return sum;
    }

    private static Number smallest(BigInteger number) {
        if (number.bitLength() < Integer.SIZE) {
            return number.intValue();
        }
        return number.bitLength() < Long.SIZE ? (Number) number.longValue() : number;
    }
}
