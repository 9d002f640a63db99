package dev.rdsshell.sandbox.journal;

import java.io.IOException;
import java.nio.file.Path;

/** A journal that is not as a sandbox wrote it. The file is left alone: what it still tells may be worth something. */
public final class DamagedJournalException extends IOException {
    private static final long serialVersionUID = 1;

    /** @param damage for the message: {@code line 2 is not a whole event} */
    DamagedJournalException(Path file, String damage) {
        super(file + " is damaged: " + damage + ".");
    }

    DamagedJournalException(Path file, String damage, Throwable cause) {
        this(file, damage);
        initCause(cause);
    }
}
