package dev.rdsshell.shell.operation.received;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.SdkField;

/** A part of an answer as it was received: a structure, a list or a value. */
public interface Received {

    /** What the answer has for this member of a structure; {@link #nothing} where it has none. */
    Received member(SdkField<?> field);

    /** The items of a list. */
    List<Received> items();

    /** The value: a text, or what JSON knows besides. Empty where nothing was received. */
    Optional<Object> value();

    /** What stands for the parts of an answer that came in its headers, or not at all. */
    static Received nothing() {
        return Nothing.INSTANCE;
    }
}
