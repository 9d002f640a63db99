package dev.rdsshell.shell.completion;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The beginning of what names a key: anything may be its id, but an ARN becomes that of a key or of an alias. */
final class KeyText {
    private static final String ARN = "arn:";
    private static final List<Pattern> PIECES = List.of(
            Pattern.compile("arn"),
            Pattern.compile("[^:]*"),
            Pattern.compile("k|km|kms|"),
            Pattern.compile("[^:]*"),
            Pattern.compile("[^:]*"),
            Pattern.compile("|k|ke|key|key/.*|a|al|ali|alia|alias|alias/.*"));

    private KeyText() {}

    static boolean mayBegin(String typed) {
        if (!typed.startsWith(ARN)) {
            return true;
        }
        String[] pieces = typed.split(":", PIECES.size());
        return IntStream.range(0, pieces.length)
                        .allMatch(piece ->
                                PIECES.get(piece).matcher(pieces[piece]).matches())
                && (pieces.length <= 3 || pieces[2].equals("kms"));
    }
}
