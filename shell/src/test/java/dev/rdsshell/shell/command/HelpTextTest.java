package dev.rdsshell.shell.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class HelpTextTest {
    private final Command say = Spoken.named("say", "rds say");
    private final Registry registry = new Registry(List.of(say, Spoken.named("s3api whisper")), List.of());

    private String text(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }

    @Test
    void aCommandAtEightyColumns() {
        assertEquals("""
                say (also: rds say)

                Says what it is told, and no more than that.

                It takes no breath.

                Parameters
                  WORD (required)
                      What to say. More than one word is said with blanks between them, however
                      long the line may get.
                      Example: hello
                  --volume (string)
                      How loud.
                      One of: low, high.
                      Example: --volume low

                Examples
                  say hello
                      says hello
                """, text(new HelpText(registry, 80).of(say)));
    }

    @Test
    void aCommandAtFortyColumns() {
        assertEquals("""
                say (also: rds say)

                Says what it is told, and no more than
                that.

                It takes no breath.

                Parameters
                  WORD (required)
                      What to say. More than one word is
                      said with blanks between them,
                      however long the line may get.
                      Example: hello
                  --volume (string)
                      How loud.
                      One of: low, high.
                      Example: --volume low

                Examples
                  say hello
                      says hello
                """, text(new HelpText(registry, 40).of(say)));
    }

    @Test
    void allCommandsAtEightyColumns() {
        assertEquals("""
                RDS Shell exports Amazon RDS and Aurora data to Amazon S3.

                Exports
                  say                            Says what it is told, and no more than that.
                  s3api whisper                  Says what it is told, and no more than that.

                'help COMMAND' shows a command with its parameters and examples.
                'help options' shows the global options, such as --region.
                """, text(new HelpText(registry, 80).overview()));
    }

    @Test
    void allCommandsAtFortyColumns() {
        assertEquals("""
                RDS Shell exports Amazon RDS and Aurora
                data to Amazon S3.

                Exports
                  say
                      Says what it is told, and no more
                      than that.
                  s3api whisper
                      Says what it is told, and no more
                      than that.

                'help COMMAND' shows a command with its
                parameters and examples.
                'help options' shows the global options,
                such as --region.
                """, text(new HelpText(registry, 40).overview()));
    }

    @Test
    void aServiceListsItsOperations() {
        assertEquals("""
                What RDS Shell knows of s3api:

                  s3api whisper
                      Says what it is told, and no more than that.
                """, text(new HelpText(registry, 80).service("s3api")));
    }

    @Test
    void anExampleTooLongForTheTerminalGoesOnAfterABackslash() {
        String line = "say hello --volume 'low --but clear' --times 3";
        assertEquals(List.of(line), ExampleLine.rows(line, 80));
        assertEquals(
                List.of("say hello \\", "    --volume 'low --but clear' \\", "    --times 3"),
                ExampleLine.rows(line, 40));
        assertEquals(List.of("rds-shell sandbox -- aws"), ExampleLine.rows("rds-shell sandbox -- aws", 10));
    }
}
