package dev.rdsshell.shell.config;

import java.util.List;

/**
 * Under which names a setting is looked for. The names are those of the AWS CLI; one that a level does not have is the
 * empty text.
 */
enum SettingKey {
    REGION("region", "region", "AWS_REGION", "AWS_DEFAULT_REGION"),
    OUTPUT("output", "output", "AWS_DEFAULT_OUTPUT"),
    QUERY("query", ""),
    COLOUR("color", ""),
    ERROR_FORMAT("cli-error-format", "cli_error_format", "AWS_CLI_ERROR_FORMAT"),
    AUTO_PROMPT("auto-prompt", "cli_auto_prompt", "AWS_CLI_AUTO_PROMPT"),
    PAGER("", "cli_pager", "AWS_PAGER"),
    TIMESTAMP_FORMAT("", "cli_timestamp_format"),
    BINARY_FORMAT("cli-binary-format", "cli_binary_format"),
    MAX_ATTEMPTS("", "max_attempts", "AWS_MAX_ATTEMPTS"),
    RETRY_MODE("", "retry_mode", "AWS_RETRY_MODE"),
    CA_BUNDLE("ca-bundle", "ca_bundle", "AWS_CA_BUNDLE"),
    CONNECT_TIMEOUT("cli-connect-timeout", ""),
    READ_TIMEOUT("cli-read-timeout", ""),
    ENDPOINT("endpoint-url", ""),
    IGNORE_ENDPOINTS("", "ignore_configured_endpoint_urls", "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"),
    FIPS("", "use_fips_endpoint", "AWS_USE_FIPS_ENDPOINT"),
    DUAL_STACK("", "use_dualstack_endpoint", "AWS_USE_DUALSTACK_ENDPOINT"),
    PARAMETER_VALIDATION("", "parameter_validation");

    private final String option;
    private final String profileKey;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> variables;

    SettingKey(String option, String profileKey, String... variables) {
        this.option = option;
        this.variables = List.of(variables);
        this.profileKey = profileKey;
    }

    /** The global option without its dashes. */
    String option() {
        return option;
    }

    /** The environment variables, the first one set counts. */
    List<String> variables() {
        return variables;
    }

    /** The key in a profile of the AWS files. */
    String profileKey() {
        return profileKey;
    }
}
