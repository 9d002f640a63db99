package dev.rdsshell.shell.operation.received;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/** A whole number as the AWS CLI reads one: of any size, with blanks around it, with underscores between its digits. */
final class ReceivedNumber {
    private static final Pattern FORM = Pattern.compile("[+-]?[0-9]+(?:_[0-9]+)*");

    private ReceivedNumber() {}

    /** Empty when it is none. */
    static Optional<BigInteger> parse(String text) {
        String bare = text.strip();
        return FORM.matcher(bare).matches() ? Optional.of(new BigInteger(bare.replace("_", ""))) : Optional.empty();
    }

    /** The same number in the smallest type that holds it. */
    static Number smallest(BigInteger number) {
        if (number.bitLength() < Integer.SIZE) {
            return number.intValue();
        }
        return number.bitLength() < Long.SIZE ? (Number) number.longValue() : number;
    }
}
