package dev.rdsshell.shell.entry;

import dev.rdsshell.shell.command.Command;
import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.command.Ready;
import dev.rdsshell.shell.line.Word;
import dev.rdsshell.shell.output.StyledLine;
import dev.rdsshell.shell.terminal.Completions.Choice;
import dev.rdsshell.shell.terminal.LineCompleter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A line that is being completed: its text, what it means, what could stand at the cursor, and whether the summary of the
 * whole request stands there. {@link EntryKeys} changes it, {@link EntryView} shows it.
 */
final class Entry {
    private final EntryTools tools;
    private final LineCompleter completer;
    private final Panels panels;
    private final Choosing choosing = new Choosing();
    private final MarkedOption marked;
    private final Map<String, String> earlier = new HashMap<>();
    /** Options that this entry wrote into the line; they go again where nobody gives them a value. */
    private final Set<String> offered = new HashSet<>();

    private final PassedOptions passed = new PassedOptions();
    private final Latest<IntFunction<List<StyledLine>>> found;
    private final Scroll summaryScroll = new Scroll();
    private TypedText text;
    private Reading reading;
    /** The line as it was when this entry wrote a blank behind it. */
    private String withBlank = "";

    private boolean summary;
    private boolean advancing;
    /** Whether a person has gone on since the last look: then the first choice is marked again. */
    private boolean asked;

    private @Nullable HistorySearch search;

    Entry(EntryTools tools, String line) {
        this.tools = tools;
        this.panels = new Panels(tools.memory());
        this.completer = SentLine.completer(tools.completer(), tools.readings(), this::reading);
        this.marked = new MarkedOption(tools.readings(), completer);
        this.found = new Latest<>(tools.background());
        this.reading = tools.readings().of(line);
        this.text = ValuePlaces.beforeComment(reading, TypedText.endingWithCursor(line));
        look();
        goOn();
        settle();
    }

    TypedText text() {
        return text;
    }

    Reading reading() {
        return reading;
    }

    Panels panels() {
        return panels;
    }

    /** What could stand at the cursor, or what the marked option could be. */
    Choosing choosing() {
        return marked.parameter().isPresent() ? marked.choosing() : choosing;
    }

    Optional<HistorySearch> search() {
        return Optional.ofNullable(search);
    }

    Scroll summaryScroll() {
        return summaryScroll;
    }

    /** Whether nothing is missing and the whole request is shown: Enter runs it. */
    boolean isSummary() {
        return summary && search == null;
    }

    List<EntryOption> options() {
        return options(reading, word -> word.end() == text.cursor());
    }

    private List<EntryOption> options(Reading of, Predicate<Word> isUnfinished) {
        return new EntryOptions(of, earlier, offered, new ValueRules(tools.account(), isUnfinished)).all();
    }

    /** The parameter that is being filled in. */
    Optional<Parameter> current() {
        return ValuePlaces.current(reading, text.cursor());
    }

    /** The parameter that is spoken of: the marked one, or else the current one. */
    Optional<Parameter> shown() {
        return marked.parameter().or(this::current);
    }

    /** A person looks at an option without going to it; empty for none. */
    void mark(Optional<Parameter> option) {
        marked.mark(
                option.filter(parameter -> !current().equals(option)),
                parameter -> ValuePlaces.goTo(withoutOffered(), parameter));
    }

    /** What was looked up about the request, as rows of so many columns; empty while that goes on. */
    Optional<IntFunction<List<StyledLine>>> found(Ready request) {
        return found.of(reading.text(), () -> tools.summary().found(request));
    }

    /** Whether nothing is known to be missing, but not whether the line can run. */
    boolean isBeingChecked() {
        return advancing && search == null && wanted(reading).isEmpty();
    }

    /** Whether something is going on that will be shown without a key. */
    boolean isWaiting() {
        return reading.isPending()
                || advancing
                || choosing().isGrowing()
                || (isSummary()
                        && reading.ready()
                                .filter(ready -> found(ready).isEmpty())
                                .isPresent());
    }

    /** Takes in what has arrived. */
    void settle() {
        reading = tools.readings().of(text.text());
        if (advancing) {
            advance();
        }
        choosing().refresh();
    }

    /** Another text that a person has made: what could stand at its cursor is looked up anew. */
    void change(TypedText other) {
        advancing = false;
        place(other);
    }

    private void place(TypedText other) {
        text = other;
        summary = false;
        summaryScroll.toBeginning();
        reading = tools.readings().of(text.text());
        offered.removeIf(name -> !text.text().contains(name));
        look();
    }

    private void look() {
        if (search != null) {
            choosing.at(text, search.completer(completer), true, (all, typed) -> all);
            return;
        }
        ChoicesHere here = new ChoicesHere(reading, text, current());
        choosing.at(text, here.from(completer), here.isOneExpected(), here.shown());
    }

    /** A pasted line takes the place of this one, any other text goes where the cursor is. */
    void paste(String pasted) {
        if (search != null || !Paste.isLine(pasted, reading, tools.readings())) {
            change(text.insert(pasted));
            return;
        }
        change(TypedText.endingWithCursor(pasted.strip()));
        goOn();
        settle();
    }

    /** On to what is missing next. */
    void goOn() {
        advancing = true;
        asked = true;
        tools.readings().awaitUnseen(text.text());
    }

    /** On to what is missing next, although the value that stands here may be wrong: it is come back to at the end. */
    void goPast() {
        current().ifPresent(parameter -> passed.pass(parameter, options(reading, word -> false)));
        goOn();
    }

    /** As far as it is known: where more arrives before anybody types, the place may be another one. */
    private void advance() {
        Reading clean = NextPlace.clean(tools.readings()::of, text.text(), offered);
        NextPlace next = new NextPlace(clean, wanted(clean));
        TypedText there = next.from(text);
        if (asked || !there.equals(text)) {
            place(there);
        }
        asked = false;
        if (next.writesName()) {
            next.wanted().map(Parameter::name).ifPresent(offered::add);
        }
        withBlank = next.wanted().isEmpty() && !there.text().equals(clean.text()) ? there.text() : withBlank;
        advancing = next.isOpen();
        summary = next.isWhole();
    }

    private Optional<Parameter> wanted(Reading of) {
        return passed.next(options(of, word -> false));
    }

    /** The current option, where nothing else is wanted: then there is nowhere to go on to. */
    Optional<EntryOption> onlyWanted() {
        return PassedOptions.only(options(reading, word -> false), current());
    }

    /** The cursor goes to the value of a parameter. */
    void goTo(Parameter parameter) {
        Reading clean = withoutOffered();
        change(ValuePlaces.goTo(clean, parameter));
        if (!ValuePlaces.isWaitedFor(clean, parameter.name())) {
            offered.add(parameter.name());
        }
    }

    private Reading withoutOffered() {
        return NextPlace.clean(tools.readings()::parsed, text.text(), offered);
    }

    /** On without the current option, even where a person wrote its name. */
    void leaveOut() {
        current().filter(parameter -> !parameter.required()).ifPresent(parameter -> offered.add(parameter.name()));
        goOn();
    }

    /** On with a line that does not name the current option any more. */
    void takeOut() {
        current()
                .flatMap(parameter -> reading.arguments().find(parameter.name()))
                .ifPresent(argument -> change(ValuePlaces.without(reading, argument)));
        leaveOut();
    }

    /** The line for a person who goes back to it: what they typed, all of it, and nothing that waits for a value otherwise. */
    Entered.Back left() {
        String line = ValuePlaces.withoutWaiting(reading, offered).text();
        return new Entered.Back(line.equals(withBlank) ? line.stripTrailing() : line);
    }

    /** Puts a choice into the line; a whole value leads on to the next one. */
    void take(Choice choice) {
        Optional<Parameter> parameter = current();
        Optional<Command> before = reading.command();
        TypedText with = choosing.with(choice.value());
        boolean isValue = parameter.isPresent();
        boolean isList = ValuePlaces.isInList(reading, text.cursor());
        boolean goesOn = choice.spaceFollows() && (!isValue || isList);
        change(goesOn && !with.after().startsWith(" ") ? with.insert(" ") : with);
        boolean isSwitch = !isValue && current().isEmpty() && choice.value().startsWith("--");
        boolean namesCommand = !reading.command().equals(before);
        if (choice.spaceFollows() && (isSwitch || namesCommand || (isValue && !isList))) {
            goOn();
        }
    }

    void searchHistory() {
        search = new HistorySearch(tools.readings(), tools.history().get(), reading, current());
        summary = false;
        look();
    }

    /** What is searched for has changed. */
    void searched() {
        look();
    }

    void endSearch() {
        search = null;
        look();
    }

    /** Takes what was found among earlier lines and values. */
    void takeEarlier(Choice choice) {
        search = null;
        if (HistorySearch.isLine(choice)) {
            change(TypedText.endingWithCursor(choice.value()));
            goOn();
            return;
        }
        Optional<Parameter> parameter = current();
        change(choosing.with(choice.value()));
        parameter.ifPresent(filled ->
                earlier.put(filled.name(), String.join(" ", reading.arguments().values(filled.name()))));
        goOn();
    }
}
