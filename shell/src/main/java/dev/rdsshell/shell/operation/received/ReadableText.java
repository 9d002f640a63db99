package dev.rdsshell.shell.operation.received;

import java.math.BigInteger;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;

/**
 * An answer in XML with the numbers and times that the SDK cannot read, or reads as something else, in a form that it reads:
 * it would otherwise give up the whole answer. What was received is kept apart.
 */
final class ReadableText {
    private static final String SOME_TIME = "1970-01-01T00:00:00Z";
    private static final Pattern PLAIN_NUMBER = Pattern.compile("-?[0-9]{1,9}");
    private static final BigInteger LARGEST = BigInteger.valueOf(Integer.MAX_VALUE);

    private final Set<String> numbers = new TreeSet<>();
    private final Set<String> longNumbers = new TreeSet<>();
    private final Set<String> times = new TreeSet<>();
    private final boolean anyTime;

    /**
     * Looks up which members are numbers and times.
     *
     * @param anyTime whether also what is no point in time is let through: it is shown as it came
     */
    ReadableText(SdkPojo emptyAnswer, boolean anyTime) {
        this.anyTime = anyTime;
        emptyAnswer.sdkFields().forEach(this::sort);
    }

    /** @throws UnreadableAnswer when a number or a time is none */
    String of(String xml) {
        return replaced(
                replaced(replaced(xml, numbers, this::number), longNumbers, this::longNumber), times, this::time);
    }

    private void sort(SdkField<?> field) {
        MarshallingType<?> type = field.marshallingType();
        if (type == MarshallingType.LIST) {
            sort(field.getTrait(ListTrait.class).memberFieldInfo());
        } else if (type == MarshallingType.SDK_POJO) {
            field.constructor().get().sdkFields().forEach(this::sort);
        } else if (type == MarshallingType.INTEGER) {
            numbers.add(field.unmarshallLocationName());
        } else if (type == MarshallingType.LONG) {
            longNumbers.add(field.unmarshallLocationName());
        } else if (type == MarshallingType.INSTANT) {
            times.add(field.unmarshallLocationName());
        }
    }

    private static String replaced(String xml, Set<String> names, BinaryOperator<String> readable) {
        if (names.isEmpty()) {
            return xml;
        }
        Pattern members = Pattern.compile("<((?:[\\w.-]+:)?(" + String.join("|", names) + "))>([^<]*)</");
        return members.matcher(xml)
                .replaceAll(member -> Matcher.quoteReplacement(
                        "<" + member.group(1) + ">" + readable.apply(member.group(2), member.group(3)) + "</"));
    }

    private String number(String name, String text) {
        return PLAIN_NUMBER.matcher(text).matches()
                ? text
                : wholeNumber(name, text).min(LARGEST).max(LARGEST.negate()).toString();
    }

    private String longNumber(String name, String text) {
        BigInteger largest = BigInteger.valueOf(Long.MAX_VALUE);
        return wholeNumber(name, text).min(largest).max(largest.negate()).toString();
    }

    private static BigInteger wholeNumber(String name, String text) {
        return ReceivedNumber.parse(text)
                .orElseThrow(() -> new UnreadableAnswer(name + " is '" + text + "', which is no whole number"));
    }

    private String time(String name, String text) {
        Optional<ReceivedTime> time = ReceivedTime.parse(text);
        if (time.isEmpty() && !anyTime) {
            throw new UnreadableAnswer(name + " is '" + text + "', which is no point in time");
        }
        return time.map(found -> found.instant().toString()).orElse(SOME_TIME);
    }
}
