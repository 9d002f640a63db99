package dev.rdsshell.shell;

import dev.rdsshell.shell.command.Preparation;
import dev.rdsshell.shell.config.Settings;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What an export costs by the person's settings, also where a command starts clean: what a check tells has no part in what is
 * sent. What is wrong with the settings is said there; a session has said it when it began.
 */
record ExportPrice(Application.Ground ground, Preparation.Mode mode) implements Supplier<Optional<BigDecimal>> {

    @Override
    public Optional<BigDecimal> get() {
        Settings own = OwnSettings.load(ground.environment());
        if (mode != Preparation.Mode.INTERACTIVE) {
            own.warnings().forEach(ground.console()::notice);
        }
        return own.guardRails().pricePerGigabyte();
    }
}
