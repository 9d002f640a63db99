package dev.rdsshell.shell.script;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Which lines a run has passed over, told as stretches: {@code nightly.rdsh:1 to 12}. */
final class PassedLines {
    private final List<Stretch> stretches = new ArrayList<>();
    private boolean broken;
    private int count;

    /** Lines of one script between which none ran. */
    private record Stretch(String script, int first, int last) {
        boolean goesOn(RunWatcher.Spot spot) {
            return script.equals(spot.script());
        }

        Stretch with(int number) {
            return new Stretch(script, Math.min(first, number), Math.max(last, number));
        }

        String text() {
            return script + ":" + first + (last == first ? "" : " to " + last);
        }
    }

    void add(RunWatcher.Spot spot) {
        count++;
        int end = stretches.size() - 1;
        if (!broken && end >= 0 && stretches.get(end).goesOn(spot)) {
            stretches.set(end, stretches.get(end).with(spot.number()));
        } else {
            stretches.add(new Stretch(spot.script(), spot.number(), spot.number()));
        }
        broken = false;
    }

    /** A line runs: what is passed over after it is another stretch. */
    void ends() {
        broken = true;
    }

    int count() {
        return count;
    }

    String text() {
        return stretches.stream().map(Stretch::text).distinct().collect(Collectors.joining(", "));
    }
}
