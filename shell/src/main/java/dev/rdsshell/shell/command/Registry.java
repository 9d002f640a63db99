package dev.rdsshell.shell.command;

import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.line.Word;
import dev.rdsshell.shell.line.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * All commands by name, and the rules by which a line names one: {@code start-export-task} as well as
 * {@code rds start-export-task} and {@code aws rds start-export-task}, with global options before or between.
 */
public final class Registry {
    private static final String PROGRAM = "aws";
    private static final String HELP = "help";

    private final List<Command> commands;
    private final List<Parameter> global;
    private final OptionTable globalOptions;
    private final Map<String, Command> byName = new LinkedHashMap<>();
    private final Set<String> services;

    /**
     * @param global the options that stand on any line
     * @throws IllegalStateException when two commands have the same name
     */
    public Registry(List<Command> commands, List<Parameter> global) {
        this.commands = List.copyOf(commands);
        this.global = List.copyOf(global);
        this.globalOptions = new OptionTable(global, Set.of());
        for (Command command : commands) {
            command.names().forEach(name -> add(name, command));
        }
        this.services = byName.keySet().stream()
                .filter(name -> name.indexOf(' ') > 0)
                .map(name -> name.substring(0, name.indexOf(' ')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void add(String name, Command command) {
        if (byName.putIfAbsent(name, command) != null) {
            throw new IllegalStateException("two commands are called " + name);
        }
    }

    public List<Command> commands() {
        return commands;
    }

    /** The options that stand on any line. */
    public List<Parameter> global() {
        return global;
    }

    /** The command of that name or alias. */
    public Optional<Command> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** First words of names with two, such as {@code s3api}: the AWS CLI calls them services. */
    public Set<String> services() {
        return Collections.unmodifiableSet(services);
    }

    /** The second words of a service's commands. */
    public List<String> operations(String service) {
        return byName.keySet().stream()
                .filter(name -> name.startsWith(service + " "))
                .map(name -> name.substring(service.length() + 1))
                .toList();
    }

    /** Names that a person may type first. */
    public Set<String> firstWords() {
        return byName.keySet().stream()
                .map(name -> name.split(" ", 2)[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Which command the line means. */
    public Resolved resolve(Words words) {
        List<Integer> plain = new ArrayList<>(ArgumentParser.plainWords(globalOptions, words));
        boolean awsOnly = !plain.isEmpty() && text(words, plain, 0).equals(PROGRAM);
        if (awsOnly) {
            Words without = without(words, List.of(plain.get(0)));
            return resolve(without, ArgumentParser.plainWords(globalOptions, without), true);
        }
        return resolve(words, plain, false);
    }

    /** The command whose values the line gives: the one inside for {@code check start-export-task …}, else the one itself. */
    public Resolved.Found innermost(Resolved.Found found) {
        return found.command()
                .wholeLineWithin(found.words())
                .map(this::resolve)
                .filter(Resolved.Found.class::isInstance)
                .map(Resolved.Found.class::cast)
                .map(this::innermost)
                .orElse(found);
    }

    private Resolved resolve(Words words, List<Integer> plain, boolean awsOnly) {
        if (plain.isEmpty()) {
            return new Resolved.Unknown(CommandNames.missing(words), false);
        }
        String first = text(words, plain, 0);
        if (services().contains(first)) {
            return resolveOperation(first, words, plain);
        }
        if (awsOnly) {
            return first.equals(HELP)
                    ? new Resolved.Help(List.of())
                    : new Resolved.Unknown(CommandNames.unknownService(first, services()), false);
        }
        return find(first)
                .map(command -> found(command, words, plain.subList(0, 1)))
                .orElseGet(() -> new Resolved.Unknown(CommandNames.unknown(first, firstWords()), false));
    }

    private Resolved resolveOperation(String service, Words words, List<Integer> plain) {
        if (plain.size() < 2) {
            return new Resolved.Unknown(CommandNames.missingOperation(service, operations(service)), true);
        }
        String operation = text(words, plain, 1);
        if (operation.equals(HELP)) {
            return new Resolved.Help(List.of(service));
        }
        return find(service + " " + operation)
                .map(command -> found(command, words, plain.subList(0, 2)))
                .orElseGet(() -> new Resolved.Unknown(
                        unknownOperation(service, operation, plain.size() > 2 ? text(words, plain, 2) : ""), true));
    }

    private Failure unknownOperation(String service, String operation, String next) {
        return operation.equals("wait")
                ? Waiters.none(service, next)
                : CommandNames.unknownOperation(service, operation, operations(service));
    }

    /** {@code help} as the only word after a command, beside global options, shows that command's help, as with the AWS CLI. */
    private Resolved found(Command command, Words words, List<Integer> named) {
        Words rest = without(words, named);
        List<Integer> own = ArgumentStage.scan(globalOptions, rest.words()).rest();
        boolean wantsHelp = own.size() == 1 && text(rest, own, 0).equals(HELP);
        String name = command.names().get(0);
        return wantsHelp && !name.equals(HELP) ? new Resolved.Help(List.of(name)) : new Resolved.Found(command, rest);
    }

    private static String text(Words words, List<Integer> plain, int index) {
        return words.words().get(plain.get(index)).text();
    }

    private static Words without(Words words, List<Integer> places) {
        List<Word> left = new ArrayList<>(words.words());
        List<Integer> backwards = new ArrayList<>(places);
        backwards.sort(Comparator.reverseOrder());
        backwards.forEach(place -> left.remove((int) place));
        return new Words(words.raw(), left, words.ending());
    }
}
