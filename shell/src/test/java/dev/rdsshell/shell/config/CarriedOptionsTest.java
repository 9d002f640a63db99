package dev.rdsshell.shell.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rdsshell.shell.session.GlobalOptions;
import dev.rdsshell.shell.session.SandboxAccount;
import dev.rdsshell.shell.session.Session;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CarriedOptionsTest {
    private final AwsHome aws;

    CarriedOptionsTest(@TempDir Path home) {
        aws = new AwsHome(home);
    }

    @BeforeEach
    void thereAreProfiles() throws IOException {
        aws.config("[profile prod]\nregion = eu-west-1\n[profile test]\nregion = us-east-2\n");
    }

    @Test
    void aProfileIsTakenAlongWhereverItWasChosen() {
        Map<String, String> prod = Map.of("profile", "prod", "region", "eu-west-1");
        assertEquals(prod, carried(Session.clean().withChosen(options("profile", "prod"))));
        assertEquals(prod, carried(Session.clean().withSaved(options("profile", "prod"))));
        aws.variable("AWS_PROFILE", "prod");
        assertEquals(prod, carried(Session.clean()));
    }

    @Test
    void aProfileThatKeysInTheEnvironmentBeatIsLeftOut() {
        aws.variable("AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE");
        assertEquals(
                Map.of("profile", "prod", "region", "eu-west-1"),
                carried(Session.clean().withChosen(options("profile", "prod"))));
        assertEquals(Map.of("region", "eu-west-1"), carried(Session.clean().withSaved(options("profile", "prod"))));
        aws.variable("AWS_PROFILE", "prod");
        assertEquals(Map.of("region", "eu-west-1"), carried(Session.clean()));
    }

    @Test
    void theLineDecidesWhatGoesWithIt() {
        GlobalOptions line = options("profile", "test");
        assertEquals(
                Map.of("profile", "test", "region", "us-east-2"),
                carriedBy(line, Session.clean().withSaved(options("profile", "prod"))));
    }

    @Test
    void anEndpointAndTheWayToItAreTakenAlongAndTheScreenIsNot() {
        GlobalOptions chosen = options("endpoint-url", "http://127.0.0.1:5000")
                .with("no-verify-ssl", "true")
                .with("debug", "true")
                .with("color", "off");
        assertEquals(
                Map.of("endpoint-url", "http://127.0.0.1:5000", "no-verify-ssl", "true"),
                carried(Session.clean().withChosen(chosen)));
        aws.variable("AWS_ENDPOINT_URL", "http://127.0.0.1:6000");
        assertEquals(Map.of("endpoint-url", "http://127.0.0.1:6000"), carried(Session.clean()));
    }

    @Test
    void whatIsBuiltInIsTheSameEverywhere() {
        SandboxAccount practice = new SandboxAccount(URI.create("http://127.0.0.1:1"), "AKIA", "secret", "us-west-2");
        Session session = Session.clean().withSandbox(practice);
        assertEquals(Map.of(), carried(session));
        assertEquals(Map.of("region", "eu-west-1"), carried(session.withChosen(options("region", "eu-west-1"))));
    }

    private Map<String, String> carried(Session session) {
        return carriedBy(GlobalOptions.none(), session);
    }

    private Map<String, String> carriedBy(GlobalOptions line, Session session) {
        return new CarriedOptions(aws.resolver(), aws.environment())
                .of(line, session)
                .values();
    }

    private static GlobalOptions options(String name, String value) {
        return GlobalOptions.none().with(name, value);
    }
}
