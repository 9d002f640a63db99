package dev.rdsshell.shell.aws.credentials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.shell.AssertableShell;
import dev.rdsshell.shell.aws.ScriptedServer;
import dev.rdsshell.shell.config.AwsFiles;
import dev.rdsshell.shell.config.AwsSection;
import dev.rdsshell.shell.config.Environment;
import dev.rdsshell.shell.config.Places;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineRegionTest {
    private static final ScriptedServer.Step TOKEN = ScriptedServer.http(200, "text/plain", "the-token");
    private static final ScriptedServer.Step REGION = ScriptedServer.http(200, "text/plain", "eu-central-1");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    private MachineRegion on(Map<String, String> variables) {
        return new MachineRegion(new Environment(variables, home, home), home.resolve("sys"));
    }

    private AwsSection profile(String keys) throws IOException {
        Files.createDirectories(home.resolve(".aws"));
        Files.writeString(home.resolve(".aws/config"), "[default]\n" + keys);
        Environment environment = new Environment(Map.of(), home, home);
        return AwsFiles.read(new Places(environment)).profile("default").orElseThrow();
    }

    private AssertableShell shell(ScriptedServer near) {
        return AssertableShell.in(home)
                .variable("AWS_EC2_METADATA_DISABLED", "false")
                .variable("AWS_EC2_METADATA_SERVICE_ENDPOINT", near.address().toString());
    }

    @Test
    void theMachineIsAskedOnceForTheRegionThatNothingElseSays() throws IOException {
        try (ScriptedServer near = new ScriptedServer(TOKEN, REGION)) {
            shell(near).run("-c", "use; use").prints("region   eu-central-1  (machine)\n");

            assertEquals(2, near.requests().size());
            assertTrue(near.requests().get(1).startsWith("GET /latest/meta-data/placement/region "));
            assertTrue(near.requests().get(1).contains("X-aws-ec2-metadata-token: the-token\r\n"));
        }
    }

    @Test
    void everythingElseComesFirst() throws IOException {
        try (ScriptedServer near = new ScriptedServer(TOKEN, REGION)) {
            shell(near)
                    .file(".aws/config", "[default]\nregion = eu-west-3\n")
                    .run("use")
                    .prints("region   eu-west-3  (profile)\n");
            assertEquals(List.of(), near.requests());
        }
    }

    @Test
    void whoForbidsToAskHasNoRegion() throws IOException {
        try (ScriptedServer near = new ScriptedServer(TOKEN, REGION)) {
            shell(near)
                    .variable("AWS_EC2_METADATA_DISABLED", "true")
                    .run("describe-export-tasks")
                    .exits(253)
                    .says("NoRegion");
            assertEquals(List.of(), near.requests());
        }
    }

    @Test
    void aRegionOfTheSessionOutlivesAChangeOfProfile() throws IOException {
        try (ScriptedServer near = new ScriptedServer(TOKEN, REGION)) {
            shell(near)
                    .file(".aws/config", "[profile one]\noutput = json\n")
                    .run("-c", "use --region sa-east-1; use one; use")
                    .exits(0)
                    .prints("region   sa-east-1  (session)\n");
        }
    }

    /** The JDK asks a second time by itself where a connection is closed without a word. */
    @Test
    void anAnswerThatGotLostIsAskedForAsOftenAsTheProfileSays() throws IOException {
        assertEquals(Optional.empty(), behindALostAnswer(""));
        assertEquals(Optional.of("eu-central-1"), behindALostAnswer("metadata_service_num_attempts = 2\n"));
    }

    private Optional<String> behindALostAnswer(String keys) throws IOException {
        ScriptedServer.Step lost = ScriptedServer.drop();
        try (ScriptedServer near = new ScriptedServer(lost, lost, TOKEN, REGION)) {
            return on(Map.of(MetadataService.ENDPOINT, near.address().toString()))
                    .find(profile(keys));
        }
    }

    @Test
    void onlyAMachineOfAmazonIsAsked() throws IOException {
        Path vendor = home.resolve("sys/class/dmi/id/sys_vendor");
        Files.createDirectories(vendor.getParent());
        Files.writeString(vendor, "LENOVO\n");
        assertFalse(on(Map.of()).mayBeThere());
        Files.writeString(vendor, "Amazon EC2\n");
        assertTrue(on(Map.of()).mayBeThere());
    }
}
