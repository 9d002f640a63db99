package dev.rdsshell.shell;

import dev.rdsshell.shell.line.Words;
import dev.rdsshell.shell.session.Session;
import java.util.function.BooleanSupplier;

/** Whether {@code --debug} is on: in the session, or on the line that runs now. */
final class Debugging implements BooleanSupplier {
    private static final String OPTION = "--debug";

    private volatile boolean onLine;
    private volatile boolean inSession;

    /** Notes what the line that is about to run says. */
    void heed(Words words, Session session) {
        onLine = words.texts().contains(OPTION);
        inSession = session.chosen().isSet("debug");
    }

    @Override
    public boolean getAsBoolean() {
        return onLine || inSession;
    }
}
