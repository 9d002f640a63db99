package dev.rdsshell.shell.entry;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Copies the request in one form after the other, and shows what was copied. */
final class Copying {
    private final Panels panels;
    private final Supplier<List<CopyForm>> forms;
    private final Consumer<String> clipboard;
    private int next;

    Copying(Panels panels, Supplier<List<CopyForm>> forms, Consumer<String> clipboard) {
        this.panels = panels;
        this.forms = forms;
        this.clipboard = clipboard;
    }

    void next() {
        CopyForm form = now();
        clipboard.accept(form.text());
        panels.show(Panel.COPY);
        next++;
    }

    /** What was copied last. */
    CopyForm last() {
        List<CopyForm> all = forms.get();
        return all.get(Math.max(0, next - 1) % all.size());
    }

    private CopyForm now() {
        List<CopyForm> all = forms.get();
        return all.get(next % all.size());
    }

    /** Another key: it begins with the first form again. */
    void forget() {
        if (panels.isOpen(Panel.COPY)) {
            panels.hide(Panel.COPY);
        }
        next = 0;
    }
}
