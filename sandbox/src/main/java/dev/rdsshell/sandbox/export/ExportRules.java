package dev.rdsshell.sandbox.export;

import dev.rdsshell.sandbox.account.Ending;
import dev.rdsshell.sandbox.account.Pace;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Predicate;

/**
 * What an owner of the sandbox may choose about exports.
 *
 * @param pace how fast new exports are
 * @param runningLimit how many may run at once in the account
 * @param scripts an ending that somebody wrote for the task of an identifier
 * @param callerMay whether the one who calls is allowed an action
 */
public record ExportRules(
        Pace pace, IntSupplier runningLimit, Function<String, Optional<Ending>> scripts, Predicate<String> callerMay) {}
