package dev.rdsshell.shell.output;

/** The service's page tokens lead nowhere. */
public final class PaginationFailed extends OutputFailed {
    private static final long serialVersionUID = 1L;

    public PaginationFailed(String message) {
        super(message);
    }
}
