package dev.rdsshell.shell.config;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.shell.failure.ExitCode;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AwsFilesTest {
    private final Path home;
    private final AwsHome aws;

    AwsFilesTest(@TempDir Path home) {
        this.home = home;
        aws = new AwsHome(home);
    }

    @Test
    void withoutFilesThereAreNoProfiles() {
        assertEquals(List.of(), aws.files().profileNames());
    }

    @Test
    void profilesComeFromBothFiles() throws IOException {
        aws.config(
                "[default]\nregion = a\n[profile prod]\nregion = b\n[profile \"my dev\"]\nregion = c\n[other]\nregion = d\n");
        aws.credentials("[keys]\naws_access_key_id = x\n");
        assertEquals(List.of("default", "keys", "my dev", "prod"), aws.files().profileNames());
    }

    @Test
    void theSectionDefaultInCapitalsIsUnderAllOthers() throws IOException {
        aws.config(
                "[DEFAULT]\nregion = eu-west-1\noutput = text\n[default]\noutput = json\n[profile p]\nca_bundle = x\n");
        assertEquals(
                Map.of("region", "eu-west-1", "output", "json"),
                profile("default").values());
        assertEquals(
                Map.of("region", "eu-west-1", "output", "text", "ca_bundle", "x"),
                profile("p").values());
        assertEquals(List.of("default", "p"), aws.files().profileNames());
    }

    @Test
    void theCredentialsFileCountsWhereBothHaveAKey() throws IOException {
        aws.config("[profile p]\nregion = a\noutput = text\n");
        aws.credentials("[p]\nregion = b\n");
        AwsSection profile = profile("p");
        assertEquals(Map.of("region", "b", "output", "text"), profile.values());
    }

    @Test
    void keysHaveAnyLetterCaseAndCommentsStandAlone() throws IOException {
        aws.config("# comment\n[default]\n; comment\nRegion : us-west-2 # not a comment\n\n  output=json\n");
        assertEquals(
                Map.of("region", "us-west-2 # not a comment\n\noutput=json"),
                profile("default").values());
    }

    @Test
    void indentedLinesBelongToTheKeyAbove() throws IOException {
        aws.config(
                "[default]\nservices = mine\n[services mine]\nrds =\n  endpoint_url = http://127.0.0.1:1/\n\n  # comment\n  x = y\ns3 =\n  endpoint_url = http://127.0.0.1:2/\n");
        Map<String, Map<String, String>> nested =
                Objects.requireNonNull(aws.files().services().get("mine")).nested();
        assertEquals(Map.of("endpoint_url", "http://127.0.0.1:1/", "x", "y"), nested.get("rds"));
        assertEquals(Map.of("endpoint_url", "http://127.0.0.1:2/"), nested.get("s3"));
    }

    @Test
    void windowsLineEndsAndAByteOrderMarkAreRead() throws IOException {
        aws.config("\uFEFF[default]\r\nregion = a\r\n");
        assertEquals(Optional.of("a"), aws.files().profile("default").flatMap(p -> p.find("region")));
    }

    @Test
    void theVariablesOfTheAwsCliNameOtherFiles() throws IOException {
        Files.writeString(home.resolve("mine"), "[profile p]\nregion = a\n");
        aws.variable("WHERE", "mine").variable("AWS_CONFIG_FILE", "~/$WHERE");
        aws.variable("AWS_SHARED_CREDENTIALS_FILE", home.resolve("none").toString());
        assertEquals(List.of("p"), aws.files().profileNames());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[default\nregion = x\n",
                "region = x\n",
                "[default]\nregion\n",
                "[default]\n= x\n",
                "[default]\nregion = a\nregion = b\n",
                "[default]\n[default]\n",
                "[default]\ns3 =\n  nothing\n"
            })
    void aBrokenFileIsNamed(String text) throws IOException {
        aws.config(text);
        FailureException thrown = assertThrows(FailureException.class, aws::files);
        assertEquals(
                "Unable to parse config file: " + home.resolve(".aws/config"),
                thrown.failure().message());
        assertEquals(ExitCode.GENERAL, thrown.failure().exitCode());
        assertTrue(
                thrown.failure().advice().startsWith("Put it right: "),
                thrown.failure().advice());
    }

    @Test
    void theAdviceForABrokenFileNamesTheLineAndNoSecret() throws IOException {
        aws.credentials("[default]\naws_access_key_id = x\nsecretwithoutkey\n");
        Failure failure = assertThrows(FailureException.class, aws::files).failure();
        assertEquals("Put it right: line 3: neither [section] nor key = value.", failure.advice());
    }

    @Test
    void aFileThatIsNoTextIsBroken() throws IOException {
        aws.config("");
        Files.write(home.resolve(".aws/config"), new byte[] {'[', (byte) 0xE9, ']'});
        assertThrows(FailureException.class, aws::files);
    }

    @Test
    void aLineThatIsNoTextIsNamed() throws IOException {
        aws.config("");
        Files.write(home.resolve(".aws/config"), "[default]\nregion = us-w\u00e9st-2\n".getBytes(ISO_8859_1));
        Failure failure = assertThrows(FailureException.class, aws::files).failure();
        assertEquals("Put it right: line 2: not UTF-8 text; save the file as UTF-8.", failure.advice());
    }

    @Test
    void aLineBelowAKeyThatIsNoneIsNamed() throws IOException {
        aws.config("[services mine]\nrds =\n\n  # where\n  endpoint_url: http://127.0.0.1:1/\n");
        Failure failure = assertThrows(FailureException.class, aws::files).failure();
        assertEquals("Put it right: line 5: an indented line below 'key =' has to be key = value.", failure.advice());
    }

    @Test
    void aSectionThatIsNotClosedIsNamed() throws IOException {
        aws.config("[default\n");
        Failure failure = assertThrows(FailureException.class, aws::files).failure();
        assertEquals("Put it right: line 1: a section is a name between [ and ].", failure.advice());
    }

    @Test
    void linesMayBeIndentedAndAHeaderMayHaveTextBehindIt() throws IOException {
        aws.config("  [default] # mine\n  region: a\n\toutput\t=\ttext\n[profile p]\n\tregion = b\n");
        assertEquals(Map.of("region", "a", "output", "text"), profile("default").values());
        assertEquals(Map.of("region", "b"), profile("p").values());
    }

    @Test
    void aSectionEndsWithTheLastBracket() throws IOException {
        aws.config("[profile a]b]\nregion = x\n");
        assertEquals(List.of("a]b"), aws.files().profileNames());
    }

    @Test
    void aSectionNeverShowsItsValues() throws IOException {
        aws.credentials("[default]\naws_secret_access_key = verysecret\n");
        assertFalse(aws.files().toString().contains("verysecret"));
    }

    private AwsSection profile(String name) {
        return aws.files().profile(name).orElseThrow();
    }
}
