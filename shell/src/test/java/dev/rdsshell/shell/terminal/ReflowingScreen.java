package dev.rdsshell.shell.terminal;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A terminal that breaks its lines anew when its width changes, as tmux 3.3 does it: what no longer fits goes into the
 * scrollback, blank rows at the bottom take none of it up, a cursor whose row has gone there stands in the top left corner,
 * and clearing everything from that corner on keeps what stood there in the scrollback. Its second sheet is cut, not broken.
 */
final class ReflowingScreen extends OutputStream {
    private static final Pattern SEQUENCE = Pattern.compile("\033(?:\\[([?0-9;]*)([@-~])|[=>]|\\(B)");

    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private int columns;
    private int rows;
    private Sheet sheet;
    private Sheet hidden;

    /** Lines with the cursor among them; those before {@code top} are the scrollback. */
    private static final class Sheet {
        private final List<StringBuilder> lines = new ArrayList<>();
        private final List<Boolean> goesOn = new ArrayList<>();
        private int top;
        private int row;
        private int column;
    }

    ReflowingScreen(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
        this.sheet = blank();
        this.hidden = sheet;
    }

    private Sheet blank() {
        Sheet blank = new Sheet();
        fill(blank);
        return blank;
    }

    private void fill(Sheet filled) {
        while (filled.lines.size() < filled.top + rows) {
            filled.lines.add(new StringBuilder());
            filled.goesOn.add(false);
        }
    }

    /** All rows, those of the scrollback too, without trailing blanks and blank rows at the end. */
    synchronized String all() {
        return text(0);
    }

    /** What there is to see. */
    synchronized String visible() {
        return text(sheet.top);
    }

    private String text(int first) {
        StringBuilder text = new StringBuilder();
        sheet.lines
                .subList(first, sheet.lines.size())
                .forEach(line -> text.append(line.toString().stripTrailing()).append('\n'));
        return text.toString().stripTrailing();
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        begun.write(bytes, offset, length);
        String text = begun.toString(StandardCharsets.UTF_8);
        begun.reset();
        Matcher sequence = SEQUENCE.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) == '\033') {
                if (!sequence.find(at) || sequence.start() != at) {
                    begun.writeBytes(text.substring(at).getBytes(StandardCharsets.UTF_8));
                    return;
                }
                if (sequence.group(2) != null) {
                    obey(sequence.group(2).charAt(0), sequence.group(1));
                }
                at = sequence.end();
            } else {
                put(text.charAt(at++));
            }
        }
    }

    private void put(char character) {
        switch (character) {
            case '\r' -> sheet.column = 0;
            case '\n' -> down();
            case '\b' -> sheet.column = Math.max(0, sheet.column - 1);
            default -> {
                if (sheet.column >= columns) {
                    sheet.goesOn.set(sheet.row, true);
                    down();
                    sheet.column = 0;
                }
                StringBuilder line = line();
                pad(line, sheet.column + 1);
                line.setCharAt(sheet.column++, character);
            }
        }
    }

    private void obey(char what, String parameters) {
        int number = parameters.matches("[0-9]+") ? Integer.parseInt(parameters) : 0;
        int times = Math.max(1, number);
        switch (what) {
            case 'A' -> sheet.row = Math.max(sheet.top, sheet.row - times);
            case 'B' -> sheet.row = Math.min(sheet.top + rows - 1, sheet.row + times);
            case 'C' -> sheet.column = Math.min(columns - 1, sheet.column + times);
            case 'D' -> sheet.column = Math.max(0, Math.min(columns - 1, sheet.column) - times);
            case 'H' -> home();
            case 'K' -> clearRow(sheet.row, sheet.column);
            case 'J' -> clearFrom(number == 2);
            case 'P' -> line().delete(Math.min(sheet.column, line().length()), sheet.column + times);
            case '@' -> line().insert(sheet.column, " ".repeat(times));
            case 'X' -> blank(times);
            case 'h', 'l' -> mode(parameters, what == 'h');
            case 'm', 't' -> {}
            default -> throw new AssertionError("not known to this terminal: ESC [ " + parameters + what);
        }
    }

    private void blank(int times) {
        pad(line(), sheet.column + times);
        line().replace(sheet.column, sheet.column + times, " ".repeat(times));
    }

    private void home() {
        sheet.row = sheet.top;
        sheet.column = 0;
    }

    private void mode(String mode, boolean on) {
        if (mode.equals("?1049") && on) {
            hidden = sheet;
            sheet = blank();
            sheet.row = hidden.row - hidden.top;
        } else if (mode.equals("?1049")) {
            sheet = hidden;
        }
    }

    private void clearFrom(boolean all) {
        boolean isCorner = sheet == hidden && sheet.row == sheet.top && sheet.column == 0;
        if (isCorner) {
            int last = sheet.lines.size();
            while (last > sheet.top && sheet.lines.get(last - 1).isEmpty()) {
                last--;
            }
            sheet.row += last - sheet.top;
            sheet.top = last;
            fill(sheet);
        }
        clearRow(sheet.row, all ? 0 : sheet.column);
        for (int row = all ? sheet.top : sheet.row + 1; row < sheet.lines.size(); row++) {
            clearRow(row, 0);
        }
    }

    private void clearRow(int row, int from) {
        StringBuilder line = sheet.lines.get(row);
        line.setLength(Math.min(line.length(), from));
        sheet.goesOn.set(row, false);
        if (from == 0 && row > 0) {
            sheet.goesOn.set(row - 1, false);
        }
    }

    private StringBuilder line() {
        return sheet.lines.get(sheet.row);
    }

    private static void pad(StringBuilder line, int length) {
        while (line.length() < length) {
            line.append(' ');
        }
    }

    private void down() {
        sheet.row++;
        if (sheet.row == sheet.top + rows) {
            sheet.top++;
            fill(sheet);
        }
    }

    synchronized void resize(int newColumns, int newRows) {
        Sheet broken = broken(hidden, newColumns, newRows);
        Sheet cut = sheet;
        boolean isHidden = sheet != hidden;
        columns = newColumns;
        rows = newRows;
        hidden = broken;
        sheet = isHidden ? blank() : broken;
        if (isHidden) {
            for (int row = 0; row < Math.min(newRows, cut.lines.size()); row++) {
                StringBuilder line = cut.lines.get(row);
                line.setLength(Math.min(line.length(), newColumns));
                sheet.lines.set(row, line);
            }
            sheet.row = Math.min(cut.row, newRows - 1);
            sheet.column = Math.min(cut.column, newColumns - 1);
        }
    }

    private Sheet broken(Sheet old, int newColumns, int newRows) {
        int spare = Math.max(0, Math.min(old.lines.size() - 1 - old.row, old.lines.size() - old.top - newRows));
        List<StringBuilder> kept = old.lines.subList(0, old.lines.size() - spare);
        Sheet fresh = new Sheet();
        for (int first = 0; first < kept.size(); ) {
            int last = first;
            StringBuilder whole = new StringBuilder();
            int cursor = -1;
            while (true) {
                if (last == old.row) {
                    cursor = whole.length() + old.column;
                }
                whole.append(kept.get(last));
                if (!old.goesOn.get(last) || last == kept.size() - 1) {
                    break;
                }
                last++;
            }
            if (cursor >= 0) {
                fresh.row = fresh.lines.size() + cursor / newColumns;
                fresh.column = cursor % newColumns;
            }
            add(fresh, whole.toString().stripTrailing(), newColumns);
            first = last + 1;
        }
        fresh.top = Math.max(0, fresh.lines.size() - newRows);
        while (fresh.lines.size() < fresh.top + newRows || fresh.lines.size() <= fresh.row) {
            fresh.lines.add(new StringBuilder());
            fresh.goesOn.add(false);
        }
        if (fresh.row < fresh.top) {
            fresh.row = fresh.top;
            fresh.column = 0;
        }
        return fresh;
    }

    private static void add(Sheet sheet, String whole, int width) {
        for (int at = 0; at == 0 || at < whole.length(); at += width) {
            int end = Math.min(whole.length(), at + width);
            sheet.lines.add(new StringBuilder(whole.substring(at, end)));
            sheet.goesOn.add(end < whole.length());
        }
    }
}
