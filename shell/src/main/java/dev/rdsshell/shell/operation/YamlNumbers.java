package dev.rdsshell.shell.operation;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which plain scalars of YAML are numbers, as the AWS CLI takes them. Underscores between digits are for the eye.
 *
 * @param old whether the document says that it is YAML 1.1: then {@code 012} is ten, and {@code 1:30} is ninety
 */
record YamlNumbers(boolean old) {
    private static final Pattern BASED = Pattern.compile("([-+]?)0(?:o([0-7]+)|x([0-9a-fA-F]+)|b([01]+))");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?[0-9]+");
    private static final Pattern FRACTION =
            Pattern.compile("[-+]?(?:[0-9]+\\.[0-9]*|[0-9]+(?=[eE])|\\.[0-9]+)(?:[eE][-+]?[0-9]+)?");
    private static final Pattern ENDLESS = Pattern.compile("([-+]?)\\.(?:inf|Inf|INF)");
    private static final Pattern NOT_A_NUMBER = Pattern.compile("\\.(?:nan|NaN|NAN)");
    private static final Pattern OLD_OCTAL = Pattern.compile("[-+]?0[0-7]+");
    private static final Pattern OLD_SIXTIES = Pattern.compile("([-+]?)([1-9][0-9]*(?::[0-5]?[0-9])+)");
    private static final Pattern OLD_SIXTIES_FRACTION = Pattern.compile("([-+]?)([0-9]+(?::[0-5]?[0-9])+\\.[0-9]*)");

    private static final int OCTAL = 8;
    private static final int SIXTY = 60;

    /** The number that a plain scalar is; empty where it is none. */
    Optional<Number> find(String text) {
        String digits = text.startsWith("_") ? text : text.replace("_", "");
        return old
                ? oldNumber(digits).or(() -> number(digits).filter(found -> isNumberAlsoThen(digits)))
                : number(digits);
    }

    private static Optional<Number> oldNumber(String digits) {
        if (OLD_OCTAL.matcher(digits).matches()) {
            return Optional.of(narrowed(new BigInteger(digits, OCTAL)));
        }
        Matcher whole = OLD_SIXTIES.matcher(digits);
        if (whole.matches()) {
            return Optional.of(narrowed(new BigInteger(whole.group(1) + Math.round(sixties(whole.group(2))))));
        }
        Matcher fraction = OLD_SIXTIES_FRACTION.matcher(digits);
        return fraction.matches()
                ? Optional.of(Double.parseDouble(fraction.group(1) + sixties(fraction.group(2))))
                : Optional.empty();
    }

    /** Hours, minutes and seconds to seconds, as degrees to seconds of arc. */
    private static double sixties(String parts) {
        double sum = 0;
        for (String part : parts.split(":", -1)) {
            sum = sum * SIXTY + Double.parseDouble(part);
        }
        return sum;
    }

    /** YAML 1.1 has neither {@code 0o17} nor {@code 08} nor a sign before a point. */
    private static boolean isNumberAlsoThen(String digits) {
        return !digits.matches("[-+]?(?:0o.*|0[0-9]+|[.][0-9].*)") || digits.startsWith(".");
    }

    private static Optional<Number> number(String digits) {
        if (DECIMAL.matcher(digits).matches()) {
            return Optional.of(narrowed(new BigInteger(digits)));
        }
        Matcher based = BASED.matcher(digits);
        if (based.matches()) {
            int group = based.group(2) != null ? 2 : based.group(3) != null ? 3 : 4;
            int radix = new int[] {8, 16, 2}[group - 2];
            return Optional.of(narrowed(new BigInteger(based.group(1) + based.group(group), radix)));
        }
        return FRACTION.matcher(digits).matches() ? Optional.of(Double.valueOf(digits)) : endless(digits);
    }

    private static Optional<Number> endless(String digits) {
        Matcher endless = ENDLESS.matcher(digits);
        if (endless.matches()) {
            boolean below = endless.group(1).equals("-");
            return Optional.of(below ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
        }
        return NOT_A_NUMBER.matcher(digits).matches() ? Optional.of(Double.NaN) : Optional.empty();
    }

    private static Number narrowed(BigInteger number) {
        return number.bitLength() < Integer.SIZE ? (Number) number.intValue() : number;
    }
}
