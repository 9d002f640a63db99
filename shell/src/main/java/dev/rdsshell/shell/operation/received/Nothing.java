package dev.rdsshell.shell.operation.received;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.SdkField;

/** No part of an answer. */
enum Nothing implements Received {
    INSTANCE;

    @Override
    public Received member(SdkField<?> field) {
        return this;
    }

    @Override
    public List<Received> items() {
        return List.of();
    }

    @Override
    public Optional<Object> value() {
        return Optional.empty();
    }
}
