package dev.rdsshell.shell.entry;

/** How far rows are scrolled that do not all fit; how far is too far is known where they are drawn. */
final class Scroll {
    private int first;

    void by(int rows) {
        first = Math.max(0, first + rows);
    }

    void toBeginning() {
        first = 0;
    }

    /** The first row that is shown, of so many that at most this one can be it. */
    int first(int furthest) {
        first = Math.min(first, Math.max(0, furthest));
        return first;
    }
}
