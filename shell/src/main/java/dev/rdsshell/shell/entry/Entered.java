package dev.rdsshell.shell.entry;

/** How parameter entry ended. */
public sealed interface Entered {

    /** The line as it is now. */
    String line();

    /** The same end with another line. */
    Entered with(String other);

    /** The line is whole, and is to run. */
    record Run(String line) implements Entered {
        @Override
        public Run with(String other) {
            return new Run(other);
        }
    }

    /** Back to the line, with everything that was typed. */
    record Back(String line) implements Entered {
        @Override
        public Back with(String other) {
            return new Back(other);
        }
    }

    /** A defect ended it; what was typed until then is not lost. */
    record Broken(String line, RuntimeException why) implements Entered {
        @Override
        public Broken with(String other) {
            return new Broken(other, why);
        }
    }
}
