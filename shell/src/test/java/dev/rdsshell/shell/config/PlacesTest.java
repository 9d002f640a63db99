package dev.rdsshell.shell.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlacesTest {

    @Test
    void withoutVariablesTheUsualPlacesHold() {
        Places places = places(Map.of());
        assertEquals(Path.of("/home/me/.config/rds-shell/config.yaml"), places.settings());
        assertEquals(Path.of("/home/me/.local/state/rds-shell/history"), places.history());
        assertEquals(Path.of("/home/me/.local/state/rds-shell/session.yaml"), places.session());
        assertEquals(Path.of("/home/me/.cache/rds-shell"), places.cache());
        assertEquals(Path.of("/home/me/.aws/config"), places.awsConfig());
        assertEquals(Path.of("/home/me/.aws/credentials"), places.awsCredentials());
    }

    @Test
    void theVariablesOfXdgNameOtherPlacesWhereTheyAreAbsolute() {
        Places places = places(Map.of("XDG_CONFIG_HOME", "/c", "XDG_STATE_HOME", "s", "XDG_CACHE_HOME", ""));
        assertEquals(Path.of("/c/rds-shell/config.yaml"), places.settings());
        assertEquals(Path.of("/home/me/.local/state/rds-shell"), places.state());
        assertEquals(Path.of("/home/me/.cache/rds-shell"), places.cache());
    }

    @Test
    void aPathOfTheAwsCliHasTildeAndVariables() {
        Places places =
                places(Map.of("AWS_CONFIG_FILE", "~/x", "AWS_SHARED_CREDENTIALS_FILE", "${A}/$GONE/b", "A", "/a"));
        assertEquals(Path.of("/home/me/x"), places.awsConfig());
        assertEquals(Path.of("/a/$GONE/b"), places.awsCredentials());
    }

    private static Places places(Map<String, String> variables) {
        return new Places(new Environment(variables, Path.of("/home/me"), Path.of("/work")));
    }
}
