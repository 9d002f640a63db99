package dev.rdsshell.shell.script;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Reads no more than a script may hold: a device that never ends would fill the memory. */
final class LimitedReader extends FilterReader {
    /** In characters. */
    static final long MOST = 64L * 1024 * 1024;

    private long left = MOST;

    LimitedReader(Reader reader) {
        super(reader);
    }

    /** Says that there is more than may be read. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public int read() throws IOException {
        int character = super.read();
        take(character < 0 ? 0 : 1);
        return character;
    }

    @Override
    public int read(char[] characters, int offset, int length) throws IOException {
        int count = super.read(characters, offset, length);
        take(Math.max(count, 0));
        return count;
    }

    private void take(int count) throws TooLong {
        left -= count;
        if (left < 0) {
            throw new TooLong();
        }
    }
}
