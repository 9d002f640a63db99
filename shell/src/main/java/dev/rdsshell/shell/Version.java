package dev.rdsshell.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The version of the program, as the build wrote it down. */
final class Version {
    private static final String RESOURCE = "version.properties";

    private Version() {}

    /** For example {@code 1.0.0}. */
    static String number() {
        // The JVM has read the manifest already. Classes that stand in no jar, as in a test, have none.
        @Nullable String ofJar = Version.class.getPackage().getImplementationVersion();
        return ofJar != null ? ofJar : ofResource();
    }

    private static String ofResource() {
        try (InputStream text = Version.class.getResourceAsStream(RESOURCE)) {
            Properties properties = new Properties();
            if (text != null) {
                properties.load(text);
            }
            return properties.getProperty("version", "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@code --version} prints, in the form of the AWS CLI's. */
    static String line() {
        return "rds-shell/" + number() + " Java/" + System.getProperty("java.version") + " "
                + System.getProperty("os.name") + "/" + System.getProperty("os.version");
    }
}
