package dev.rdsshell.shell.entry;

/** What can be opened below the options. */
enum Panel {
    KEYS("keys"),
    DOCUMENTATION("documentation"),
    REQUEST("request"),
    COPY("copy");

    private final String word;

    Panel(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }
}
