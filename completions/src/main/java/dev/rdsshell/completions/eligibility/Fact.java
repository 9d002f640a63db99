package dev.rdsshell.completions.eligibility;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is known of a thing in the account. Not being allowed to look is no proof of anything. */
public sealed interface Fact<T> {

    /** It was looked up. */
    record Known<T>(T value) implements Fact<T> {}

    /** It was looked up, and there is no such thing. */
    record Absent<T>() implements Fact<T> {}

    /**
     * It could not be looked up.
     *
     * @param reason such as {@code AccessDenied: iam:GetRole}
     */
    record Unknown<T>(String reason) implements Fact<T> {}

    static <T> Fact<T> of(T value) {
        return new Known<>(value);
    }

    static <T> Fact<T> absent() {
        return new Absent<>();
    }

    static <T> Fact<T> unknown(String reason) {
        return new Unknown<>(reason);
    }

    /** The thing, where there is one. */
    default Optional<T> found() {
        return this instanceof Known<T> known ? Optional.of(known.value()) : Optional.empty();
    }

    /** What is known of a part of it, as far as it is known itself. */
    default <R> Fact<R> map(Function<T, R> part) {
        if (this instanceof Known<T> known) {
            return of(part.apply(known.value()));
        }
        return this instanceof Unknown<T> unknown ? unknown(unknown.reason()) : absent();
    }

    /** The thing that a thing may have; absent where it has none, too. */
    static <T> Fact<T> flattened(Fact<Optional<T>> part) {
        if (part instanceof Known<Optional<T>> known) {
            return known.value().map(Fact::of).orElseGet(Fact::absent);
        }
        return part instanceof Unknown<Optional<T>> unknown ? unknown(unknown.reason()) : absent();
    }

    /** The same, where it makes no difference that there is no such thing: then nothing of it can be known. */
    default Fact<T> orUnknown(String reason) {
        return this instanceof Absent ? unknown(reason) : this;
    }

    /** What a rule says of the thing; nothing where there is none, since another rule says that. */
    default Stream<Finding> judge(Condition condition, Function<T, Finding> rule) {
        return judgeAll(condition, rule.andThen(Stream::of));
    }

    /** The same, where the rule hangs on more facts, which may be unknown themselves. */
    default Stream<Finding> judgeAll(Condition condition, Function<T, Stream<Finding>> rule) {
        if (this instanceof Known<T> known) {
            return rule.apply(known.value());
        }
        return this instanceof Unknown<T> unknown
                ? Stream.of(condition.unproved("", unknown.reason()))
                : Stream.empty();
    }
}
