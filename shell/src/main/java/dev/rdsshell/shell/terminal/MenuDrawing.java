package dev.rdsshell.shell.terminal;

import dev.rdsshell.shell.output.StyledLine;
import dev.rdsshell.shell.terminal.Completions.Choice;
import java.util.List;

/**
 * The rows of an open menu, kept as long as nothing changes: they are asked for with every key. Choices can be laid out by
 * another thread before they are shown, since that takes longest.
 */
final class MenuDrawing {
    private volatile LaidOut laidOut = new LaidOut(0, ChoiceLayout.of(List.of(), 0));
    private Drawn last = new Drawn(Menu.of("", Completions.none()), 0, 0, List.of());

    private record LaidOut(int width, ChoiceLayout layout) {
        boolean isOf(List<Choice> choices, int columns) {
            return width == columns && layout.choices() == choices;
        }
    }

    private record Drawn(Menu menu, int width, int height, List<StyledLine> rows) {}

    /** From any thread. */
    void layOut(List<Choice> choices, int width) {
        if (!laidOut.isOf(choices, width)) {
            laidOut = new LaidOut(width, ChoiceLayout.of(choices, width));
        }
    }

    /** @param height rows that there is room for */
    List<StyledLine> rows(Menu menu, int width, int height) {
        if (!last.menu().equals(menu) || last.width() != width || last.height() != height) {
            last = new Drawn(menu, width, height, new MenuView(width, height).detailed(menu, layout(menu, width)));
        }
        return last.rows();
    }

    private ChoiceLayout layout(Menu menu, int width) {
        LaidOut known = laidOut;
        List<Choice> choices = menu.offered().choices();
        if (known.isOf(choices, width)) {
            return known.layout();
        }
        ChoiceLayout layout = ChoiceLayout.of(choices, width);
        laidOut = new LaidOut(width, layout);
        return layout;
    }
}
