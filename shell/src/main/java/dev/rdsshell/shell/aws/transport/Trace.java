package dev.rdsshell.shell.aws.transport;

/** Where {@code --debug} writes to. */
public interface Trace {

    /** Whether somebody reads it; when not, nothing is put into words. */
    boolean isOn();

    /** @param line without its newline; holds no secret, but may hold control characters of what the service sent */
    void write(String line);

    /** Says nothing. */
    static Trace off() {
        return new Trace() {
            @Override
            public boolean isOn() {
                return false;
            }

            @Override
            public void write(String line) {}
        };
    }
}
