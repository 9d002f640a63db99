package dev.rdsshell.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.shell.aws.ScriptedServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys in a list of objects, which travel encoded as in a URL. */
class ListedKeysTest {
    private static final String LIST = "<ListBucketResult><Name>shop</Name><Prefix>a%2B</Prefix>"
            + "<EncodingType>url</EncodingType><IsTruncated>false</IsTruncated>"
            + "<Contents><Key>a%2Bb/%C3%BC+%01.txt</Key></Contents>"
            + "<CommonPrefixes><Prefix>a%2Bc/</Prefix></CommonPrefixes></ListBucketResult>";
    private static final String[] LINE = {"s3api", "list-objects-v2", "--bucket", "shop", "--no-paginate"};

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    @Test
    void areDecoded() throws IOException {
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.xml(200, LIST))) {
            list(server).printsOnly("""
                    {
                        "IsTruncated": false,
                        "Contents": [
                            {
                                "Key": "a+b/\u00fc \\u0001.txt"
                            }
                        ],
                        "Name": "shop",
                        "Prefix": "a+",
                        "CommonPrefixes": [
                            {
                                "Prefix": "a+c/"
                            }
                        ],
                        "EncodingType": "url"
                    }
                    """);
            String request = server.requests().get(0);
            assertTrue(request.contains("encoding-type=url"), request);
        }
    }

    @Test
    void areShownAsTheyCameToWhoAsksForTheEncoding() throws IOException {
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.xml(200, LIST))) {
            list(server, "--encoding-type", "url", "--query", "[Contents[].Key, CommonPrefixes[].Prefix, Prefix]")
                    .printsOnly("""
                    [
                        [
                            "a%2Bb/%C3%BC+%01.txt"
                        ],
                        [
                            "a%2Bc/"
                        ],
                        "a%2B"
                    ]
                    """);
        }
    }

    @Test
    void thatAreNotThereMakeNoEmptyList() throws IOException {
        String none = "<ListBucketResult><Name>shop</Name><EncodingType>url</EncodingType></ListBucketResult>";
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.xml(200, none))) {
            list(server).printsOnly("""
                    {
                        "Name": "shop",
                        "EncodingType": "url"
                    }
                    """);
        }
    }

    private Ended list(ScriptedServer server, String... more) {
        String[] line = Stream.concat(Stream.of(LINE), Stream.of(more)).toArray(String[]::new);
        return AssertableShell.in(home)
                .on(server.address())
                .variable("AWS_ACCESS_KEY_ID", "AKIDTEST")
                .variable("AWS_SECRET_ACCESS_KEY", "secret-of-test")
                .variable("AWS_DEFAULT_REGION", "us-west-2")
                .run(line)
                .exits(0);
    }
}
