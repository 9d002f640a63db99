package dev.rdsshell.shell.output;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as the AWS CLI writes them: the shortest digits that read back as the same number. */
final class Numerals {
    private Numerals() {}

    /** Such as {@code 5}, {@code 50.0}, {@code 1e+100} or {@code 1.5e-05}. */
    static String text(Number number) {
        return Tree.isInteger(number) ? number.toString() : text(number.doubleValue());
    }

    /** NaN and the infinities have no name that all forms share, so each form gives its own before it asks here. */
    private static String text(double number) {
        if (number == 0) {
            return 1 / number < 0 ? "-0.0" : "0.0";
        }
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return Double.toString(number);
        }
        BigDecimal shortest = shortest(number);
        int exponent = shortest.precision() - shortest.scale() - 1;
        return exponent < -4 || exponent >= 16 ? scientific(shortest, exponent) : plain(shortest);
    }

    /** {@link Double#toString} gives digits too many on a JDK before 19. */
    private static BigDecimal shortest(double number) {
        BigDecimal exact = new BigDecimal(number);
        for (int digits = 1; digits < 17; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == number) {
                return rounded.stripTrailingZeros();
            }
        }
        return exact.round(new MathContext(17, RoundingMode.HALF_EVEN)).stripTrailingZeros();
    }

    private static String plain(BigDecimal number) {
        return number.scale() <= 0 ? number.toPlainString() + ".0" : number.toPlainString();
    }

    private static String scientific(BigDecimal number, int exponent) {
        BigInteger digits = number.unscaledValue().abs();
        StringBuilder text = new StringBuilder(digits.toString());
        if (text.length() > 1) {
            text.insert(1, '.');
        }
        text.append(exponent < 0 ? "e-" : "e+");
        text.append(Math.abs(exponent) < 10 ? "0" : "").append(Math.abs(exponent));
        return number.signum() < 0 ? "-" + text : text.toString();
    }
}
