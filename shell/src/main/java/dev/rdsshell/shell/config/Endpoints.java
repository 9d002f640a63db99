package dev.rdsshell.shell.config;

import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Configured endpoints, the strongest first: {@code AWS_ENDPOINT_URL_RDS}, {@code AWS_ENDPOINT_URL}, the services
 * section of the profile, {@code endpoint_url} of the profile (AWS SDKs and Tools Reference Guide, service-specific
 * endpoints). One that is empty is none.
 */
final class Endpoints {
    private static final String ALL = "*";
    private static final String VARIABLE = "AWS_ENDPOINT_URL";
    private static final String KEY = "endpoint_url";

    private Endpoints() {}

    static Map<String, String> configured(Layers layers, AwsFiles files) {
        if (layers.isTrue(SettingKey.IGNORE_ENDPOINTS)) {
            return Map.of();
        }
        Map<String, String> byService = new LinkedHashMap<>();
        Optional<String> forAll = layers.environment().find(VARIABLE).filter(url -> !url.isEmpty());
        if (forAll.isEmpty()) {
            layers.profile().find(KEY).ifPresent(url -> put(byService, ALL, url));
            services(layers, files).forEach((service, keys) -> {
                if (keys.containsKey(KEY)) {
                    put(byService, service.toLowerCase(Locale.ROOT), keys.get(KEY));
                }
            });
        }
        forAll.ifPresent(url -> byService.put(ALL, url));
        layers.environment().variables().forEach((name, url) -> {
            if (name.startsWith(VARIABLE + "_")) {
                put(byService, name.substring(VARIABLE.length() + 1).toLowerCase(Locale.ROOT), url);
            }
        });
        return byService;
    }

    private static void put(Map<String, String> byService, String service, String url) {
        if (!url.isEmpty()) {
            byService.put(service, url);
        }
    }

    private static Map<String, Map<String, String>> services(Layers layers, AwsFiles files) {
        Optional<String> name = layers.profile().find("services");
        if (name.isEmpty()) {
            return Map.of();
        }
        AwsSection section = files.services().get(name.get());
        if (section == null) {
            throw new FailureException(new Failure.General(
                    "The profile is configured to use the services section but the \"" + name.get()
                            + "\" services configuration does not exist.",
                    "Add [services " + name.get()
                            + "] to the configuration file, or take services out of the profile."));
        }
        return section.nested();
    }
}
