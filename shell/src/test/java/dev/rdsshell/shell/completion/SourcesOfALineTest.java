package dev.rdsshell.shell.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.completions.source.SuggestionSource;
import dev.rdsshell.completions.source.Wanted;
import dev.rdsshell.completions.suggestion.Answer;
import dev.rdsshell.completions.suggestion.Suggestion;
import dev.rdsshell.shell.builtin.Check;
import dev.rdsshell.shell.check.ExportCheck;
import dev.rdsshell.shell.command.ArgumentParser;
import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Command;
import dev.rdsshell.shell.command.Description;
import dev.rdsshell.shell.command.GlobalParameters;
import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.command.Parameter.Arity;
import dev.rdsshell.shell.command.Parameter.Visibility;
import dev.rdsshell.shell.command.Parsed;
import dev.rdsshell.shell.command.Preparation;
import dev.rdsshell.shell.command.Prepared;
import dev.rdsshell.shell.command.Registry;
import dev.rdsshell.shell.command.Subject;
import dev.rdsshell.shell.line.Expansion;
import dev.rdsshell.shell.line.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a line tells the source of the value at the cursor. */
class SourcesOfALineTest {
    private final List<Wanted> asked = new ArrayList<>();
    private final SuggestionSource source = wanted -> {
        asked.add(wanted);
        return Answer.known(List.of(
                Suggestion.of("arn:orders-2026", "orders-2026", List.of("mysql")),
                Suggestion.of("arn:orders\u0007", "orders\u0007", List.of())));
    };
    private final LineSuggestions suggestions = new LineSuggestions(
            new Registry(List.of(new Start()), GlobalParameters.all()),
            Map.of(
                    Subject.SOURCE_ARN, source,
                    Subject.BUCKET, source,
                    Subject.REGION, source,
                    Subject.EXPORT_ONLY, source,
                    Subject.VARIABLE, wanted -> Answer.known(List.of(Suggestion.of("BUCKET")))),
            () -> Expansion.of(Map.of("BUCKET", "acme-exports"), Instant.EPOCH));

    @Test
    void theRestOfTheLineIsKnownToTheSourceWhereverItStands() {
        String line = "start --bucket acme --source  --region eu-west-1";

        complete(line, "start --bucket acme --source ".length());

        assertEquals(
                new Wanted("", "start", Map.of("--bucket", List.of("acme"), "--region", List.of("eu-west-1"))),
                asked.get(0));
    }

    @Test
    void theValueThatIsBeingTypedIsNotGivenYet() {
        complete("start --source orders");

        assertEquals(new Wanted("orders", "start", Map.of()), asked.get(0));
    }

    @Test
    void aLineWithinCheckIsCompletedAsByItself() {
        List<Command> commands = new ArrayList<>(List.of(new Start()));
        ExportCheck never = new ExportCheck(
                (request, connection, now) -> {
                    throw new AssertionError("completion checks nothing");
                },
                Optional::empty);
        commands.add(new Check(() -> new Registry(commands, GlobalParameters.all()), never));
        LineSuggestions within = new LineSuggestions(
                new Registry(commands, GlobalParameters.all()), Map.of(Subject.SOURCE_ARN, source), Expansion::none);
        String line = "check --policy start-export-task --bucket acme --source orders";

        LineSuggestions.Place place = within.at(line, line.length());

        assertEquals(List.of("arn:orders-2026"), values(place.answer().apply(line.substring(place.start()))));
        assertEquals(new Wanted("orders", "start", Map.of("--bucket", List.of("acme"))), asked.get(0));
    }

    @Test
    void aVariableInTheRestOfTheLineStandsForItsValue() {
        complete("start --bucket ${BUCKET} --region ${HERE} --source ");

        assertEquals(
                Map.of("--bucket", List.of("acme-exports"), "--region", List.of("${HERE}")),
                asked.get(0).given());
    }

    @Test
    void behindADollarAndABraceStandTheVariablesAndTheyAreNotQuoted() {
        String line = "start --bucket nightly-${BU";

        LineSuggestions.Place place = suggestions.at(line, line.length());

        assertEquals("start --bucket nightly-".length(), place.start());
        assertTrue(place.isReference());
        assertEquals(List.of("${BUCKET}"), values(place.answer().apply("${BU")));
        assertFalse(suggestions.at("start --bucket '${BU", 20).isReference());
    }

    @Test
    void aListIsNotOfferedWhatItHoldsAlready() {
        assertEquals(List.of("arn:orders-2026"), complete("start --only orders "));
        assertEquals(List.of(), complete("start --only arn:orders-2026 "));
    }

    @Test
    void aGlobalOptionKnowsWhichCommandItIsOf() {
        complete("start --region ");

        assertEquals("start", asked.get(0).command());
    }

    @Test
    void severalWordsAreSearchedForTogetherAndReplacedTogether() {
        String line = "start --source orders 2026";

        LineSuggestions.Place place = suggestions.at(line, line.length());

        assertEquals("start --source ".length(), place.start());
        assertEquals(List.of("arn:orders-2026"), values(place.answer().apply("orders 2026")));
    }

    @Test
    void afterAWholeValueAndABlankAnOptionIsExpected() {
        String line = "start --source orders ";

        assertEquals(line.length(), suggestions.at(line, line.length()).start());
    }

    @Test
    void aNameWithControlCharactersIsNotProposedAndThatIsSaid() {
        String line = "start --source orders";
        assertEquals(List.of("arn:orders-2026"), complete(line));

        LineSuggestions.Place place = suggestions.at(line, line.length());
        assertEquals(
                "1 value is left out: a line cannot hold the control characters in it",
                place.answer().apply("orders").reason());
    }

    private List<String> complete(String line) {
        return complete(line, line.length());
    }

    private List<String> complete(String line, int cursor) {
        LineSuggestions.Place place = suggestions.at(line, cursor);
        return values(place.answer().apply(line.substring(place.start(), cursor)));
    }

    private static List<String> values(Answer answer) {
        return answer.suggestions().stream().map(Suggestion::value).toList();
    }

    /** A command with a source and a bucket. */
    private static final class Start implements Command {
        private static final Description DESCRIPTION = new Description(
                "start",
                List.of(ExportCheck.OPERATION),
                Description.Group.SHELL,
                "Starts.",
                "",
                List.of(
                        option("--source", Subject.SOURCE_ARN),
                        option("--bucket", Subject.BUCKET),
                        option("--only", Subject.EXPORT_ONLY)),
                List.of());

        private static Parameter option(String name, Subject subject) {
            return new Parameter(
                    name,
                    subject == Subject.EXPORT_ONLY ? Arity.MANY : Arity.ONE,
                    false,
                    "string",
                    subject,
                    List.of(),
                    "Says which.",
                    "x",
                    Visibility.AWS);
        }

        @Override
        public Description description() {
            return DESCRIPTION;
        }

        @Override
        public Parsed parse(Words words) {
            return new ArgumentParser(GlobalParameters.all(), DESCRIPTION.parameters()).parse(words);
        }

        @Override
        public Prepared prepare(Arguments arguments, Preparation preparation) {
            throw new UnsupportedOperationException("nothing runs here");
        }
    }
}
