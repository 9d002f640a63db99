package dev.rdsshell.shell;

import dev.rdsshell.shell.command.NearestName;
import dev.rdsshell.shell.config.Environment;
import dev.rdsshell.shell.config.Places;
import dev.rdsshell.shell.config.SafeFile;
import dev.rdsshell.shell.config.Settings;
import dev.rdsshell.shell.config.SettingsFile;

/**
 * What the person wrote into {@code config.yaml}. A session obeys all of it. What starts clean reads it only for what has no
 * part in what is sent: how parameters are asked for, and what a check says of the cost.
 */
final class OwnSettings {
    private OwnSettings() {}

    static Settings load(Environment environment) {
        return new SettingsFile(new SafeFile(new Places(environment).settings()), NearestName::nearest).load();
    }
}
