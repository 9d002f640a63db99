package dev.rdsshell.shell.session;

import java.util.ArrayList;
import java.util.List;

/**
 * Values for parameters that a line leaves out.
 *
 * <p>A default belongs to an account and a region, so that a bucket of one never fills in for the other; or it is a
 * template, such as {@code acme-exports-${account}-${region}}, that fits everywhere.
 */
public record Defaults(List<Default> entries) {

    /**
     * One value.
     *
     * @param command the operation it fills, such as {@code start-export-task}
     * @param parameter the option, such as {@code --s3-bucket-name}
     * @param values one for most options, several for a list
     * @param account the account id it belongs to, or empty for a template
     * @param region the region it belongs to, or empty for a template
     */
    public record Default(String command, String parameter, List<String> values, String account, String region) {
        public Default {
            values = List.copyOf(values);
        }

        public boolean isTemplate() {
            return account.isEmpty();
        }
    }

    public Defaults {
        entries = List.copyOf(entries);
    }

    public static Defaults none() {
        return new Defaults(List.of());
    }

    /** The same with this one, in place of an earlier one for the same place. */
    public Defaults with(Default added) {
        List<Default> changed = new ArrayList<>(without(added).entries);
        changed.add(added);
        return new Defaults(changed);
    }

    /** The same without the one for that command, parameter, account and region. */
    public Defaults without(Default gone) {
        return new Defaults(entries.stream()
                .filter(entry -> !(entry.command().equals(gone.command())
                        && entry.parameter().equals(gone.parameter())
                        && entry.account().equals(gone.account())
                        && entry.region().equals(gone.region())))
                .toList());
    }
}
