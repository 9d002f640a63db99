package dev.rdsshell.shell.command;

/**
 * What the terminal can do, decided once.
 *
 * @param columns of the terminal, or 80
 * @param rows of the terminal, or 24
 * @param colour whether colour may be used on the terminal: NO_COLOR and {@code --color} are already taken into account
 */
public record Capabilities(
        boolean inputIsTerminal,
        boolean outputIsTerminal,
        boolean errorIsTerminal,
        int columns,
        int rows,
        boolean colour) {

    public static Capabilities none() {
        return new Capabilities(false, false, false, 80, 24, false);
    }

    /** Whether a question may be asked: there is a person on both ends. */
    public boolean mayAsk() {
        return inputIsTerminal && (outputIsTerminal || errorIsTerminal);
    }
}
