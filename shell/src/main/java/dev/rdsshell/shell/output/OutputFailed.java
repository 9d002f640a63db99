package dev.rdsshell.shell.output;

/** An answer arrived but cannot be shown as asked; the AWS CLI ends with 255 in these cases. */
public class OutputFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public OutputFailed(String message) {
        super(message);
    }
}
