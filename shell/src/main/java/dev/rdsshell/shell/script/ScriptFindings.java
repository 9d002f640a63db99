package dev.rdsshell.shell.script;

import java.util.ArrayList;
import java.util.List;

/** What comes out of looking at a script and at the files that it includes and runs. */
final class ScriptFindings {
    private final MentionedNames names = new MentionedNames();
    private final List<Mistake> mistakes = new ArrayList<>();
    private final List<Mistake> missing = new ArrayList<>();

    /** The names in it, and in those files. */
    MentionedNames names() {
        return names;
    }

    void addMistakes(List<Mistake> found) {
        mistakes.addAll(found);
    }

    /** @param found what lines lack unless a default gives it */
    void addMissing(List<Mistake> found) {
        missing.addAll(found);
    }

    /**
     * Takes those of a file.
     *
     * @param way how the script comes to it
     * @param included whether it shares the session, and with it the defaults
     */
    void addFile(ScriptFindings file, String way, boolean included) {
        file.mistakes.forEach(mistake -> mistakes.add(mistake.reached(way)));
        if (included || !file.names.mayTouchDefaults()) {
            file.missing.forEach(mistake -> missing.add(mistake.reached(way)));
        }
    }

    /** @param hasDefaults whether the session gives what a line lacks, perhaps */
    List<Mistake> mistakes(boolean hasDefaults) {
        List<Mistake> all = new ArrayList<>(mistakes);
        if (!hasDefaults && !names.mayTouchDefaults()) {
            all.addAll(missing);
        }
        return all;
    }
}
