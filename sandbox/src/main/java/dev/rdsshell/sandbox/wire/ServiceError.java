package dev.rdsshell.sandbox.wire;

import java.util.Objects;

/** An error that a service answers with, whatever its protocol. */
public final class ServiceError extends RuntimeException {
    private final String code;
    private final int status;

    /**
     * @param code the code on the wire, such as {@code ExportTaskNotFound}
     * @param status the HTTP status, 400 to 599
     * @param message what a person reads
     */
    public ServiceError(String code, int status, String message) {
        super(message, null, false, false);
        this.code = code;
        this.status = status;
    }

    /** The code on the wire. */
    public String code() {
        return code;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** What a person reads; never null. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
