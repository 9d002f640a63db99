package dev.rdsshell.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code scripts/rds-shell}: which JDK, where from, built when, with which start-up archive. */
class LauncherTest {
    private static final Map<String, String> WITHOUT_ARCHIVE = Map.of("RDS_SHELL_STARTUP_ARCHIVE", "off");
    private static final String NEVER_A_PROCESS = "2000000000";

    private final Path folder;
    private final Installation installation;

    LauncherTest(@TempDir Path folder) {
        this.folder = folder;
        this.installation = new Installation(folder);
    }

    @Test
    void theNewestJdkRuns() throws Exception {
        Path newest = installation.jdk("99.0.2");
        Path onPath = installation.jdk("99.0.1");
        Files.createDirectories(folder.resolve("tools"));
        Files.createSymbolicLink(folder.resolve("tools/java"), onPath.resolve("bin/java"));
        Path launcher = installation.unpacked("app");

        assertRuns(newest, launcher, Map.of("JAVA_HOME", newest.toString()));
        assertRuns(onPath, launcher, Map.of());
    }

    @Test
    void theJdkThatIsNamedWins() throws Exception {
        Path named = installation.jdk("17");
        Path newer = installation.jdk("99");

        assertRuns(
                named,
                installation.unpacked("app"),
                Map.of("RDS_SHELL_JAVA_HOME", named.toString(), "JAVA_HOME", newer.toString()));
    }

    private void assertRuns(Path jdk, Path launcher, Map<String, String> variables) throws Exception {
        var all = new HashMap<>(WITHOUT_ARCHIVE);
        all.putAll(variables);
        Installation.Ended ended = installation.run(launcher, all);
        assertTrue(ended.output().startsWith("home=" + jdk + "\n"), ended.toString());
        assertEquals("", ended.errors());
    }

    @Test
    void aScriptRunsByItsOwnName() throws Exception {
        Path jdk = installation.jdk("99");
        Path script = installation.script("nightly.rdsh", installation.scriptLauncher("app"));
        ProcessBuilder byName = new ProcessBuilder(script.toString(), "BUCKET=acme exports", "--dry-run");
        byName.environment().put("RDS_SHELL_JAVA_HOME", jdk.toString());
        byName.environment().putAll(WITHOUT_ARCHIVE);
        byName.redirectInput(Path.of("/dev/null").toFile());

        Installation.Ended ended = Installation.ended(byName.start());

        assertTrue(
                ended.output().endsWith("<run>\n<" + script + ">\n<BUCKET=acme exports>\n<--dry-run>\n"),
                ended.toString());
        assertEquals("", ended.errors());
    }

    @Test
    void aJdkThatIsTooOldIsRefusedInOneLine() throws Exception {
        Path old = installation.jdk("16.0.2");

        Installation.Ended ended =
                installation.run(installation.unpacked("app"), Map.of("RDS_SHELL_JAVA_HOME", old.toString()));

        assertEquals(253, ended.exitCode());
        assertEquals(
                "rds-shell: [ERROR]: RDS_SHELL_JAVA_HOME is '" + old
                        + "', which holds no JDK 17 or newer. Set it to the folder of one, or unset it.\n",
                ended.errors());
        assertEquals("", ended.output());
    }

    @Test
    void withoutAnyJdkItSaysWhatToInstallInOneLine() throws Exception {
        Path launcher = installation.withoutUsualPlaces(installation.unpacked("app"));

        assertRefused(
                "no JDK 17 or newer was found in RDS_SHELL_JAVA_HOME, JAVA_HOME, PATH or the usual places. Install one, or"
                        + " set RDS_SHELL_JAVA_HOME to its folder.",
                installation.run(launcher, Map.of("PATH", installation.fewTools())));
    }

    @Test
    void withoutTheProgramsOfTheSystemItSaysSoInOneLine() throws Exception {
        assertRefused(
                "the programs of the system, such as uname, are not on PATH, which is '/nonexistent'. Add /usr/bin and"
                        + " /bin to it.",
                installation.run(installation.unpacked("app"), Map.of("PATH", "/nonexistent"), "--version"));
    }

    /** The SDK would read it, and nothing in front of it can keep it from that. */
    @Test
    void theListOfPartitionsForOtherProgramsIsLeftOut() throws Exception {
        Path jdk = installation.jdk("99");
        Path java = jdk.resolve("bin/java");
        Files.writeString(
                java, Files.readString(java).replace("echo \"home=", "echo \"<$AWS_PARTITIONS_FILE>\"; echo \"home="));
        var variables = new HashMap<>(WITHOUT_ARCHIVE);
        variables.put("RDS_SHELL_JAVA_HOME", jdk.toString());
        variables.put("AWS_PARTITIONS_FILE", "nothing.json");

        Installation.Ended ended = installation.run(installation.unpacked("app"), variables);

        assertTrue(ended.output().startsWith("<>\n"), ended.toString());
    }

    @Test
    void aBuildWithoutMavenIsRefusedInOneLine() throws Exception {
        Path launcher = installation.checkout("checkout").resolve("scripts/rds-shell");

        assertRefused(
                "RDS Shell is not built yet and Maven (mvn) is not on PATH. Install Maven, then start again.",
                onJdk("25", launcher, Map.of("PATH", installation.fewTools())));
    }

    @Test
    void aBuildWithoutACompilerIsRefusedInOneLine() throws Exception {
        Path launcher = installation.checkout("checkout").resolve("scripts/rds-shell");
        Path jdk = installation.jdk("25");
        Files.delete(jdk.resolve("bin/javac"));

        assertRefused(
                "RDS Shell is not built yet and '" + jdk
                        + "' has no compiler. Set RDS_SHELL_JAVA_HOME to a JDK 17 or newer.",
                installation.run(launcher, Map.of("RDS_SHELL_JAVA_HOME", jdk.toString())));
    }

    private static void assertRefused(String message, Installation.Ended ended) {
        assertEquals("rds-shell: [ERROR]: " + message + "\n", ended.errors());
        assertEquals(253, ended.exitCode());
        assertEquals("", ended.output());
    }

    @Test
    void itStartsThroughALinkAndFromAFolderWithSpaces() throws Exception {
        Path launcher = installation.unpacked("a folder with spaces");
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.relativize(launcher));

        String output = onJdk("25", link, WITHOUT_ARCHIVE).output();

        Path home = launcher.resolveSibling("lib").toRealPath();
        assertTrue(output.contains("<-cp>\n<" + home.resolve("rds-shell-1.0.0.jar") + ">"), output);
    }

    @Test
    void noLibrarySaysAnythingOnStderr() throws Exception {
        String output =
                onJdk("25", installation.unpacked("app"), WITHOUT_ARCHIVE).output();

        assertTrue(output.contains("<-Dslf4j.internal.verbosity=ERROR>"), output);
    }

    @Test
    void argumentsStayAsTheyAreAndInputIsLeftToTheProgram() throws Exception {
        Map<String, String> variables = Map.of(
                "RDS_SHELL_STARTUP_ARCHIVE",
                "off",
                "RDS_SHELL_JAVA_HOME",
                installation.jdk("25").toString());

        String output = installation
                .run(installation.unpacked("app"), variables, "-c", "a  b; c*", "", "$HOME")
                .output();

        assertTrue(output.endsWith("<-c>\n<a  b; c*>\n<>\n<$HOME>\ntyped\n"), output);
    }

    @Test
    void aLocaleThatIsNotUtf8IsChangedAsLittleAsPossible() throws Exception {
        Path launcher = installation.unpacked("app");
        String none = onJdk("25", launcher, WITHOUT_ARCHIVE).output();
        String posix = onJdk("25", launcher, Map.of("RDS_SHELL_STARTUP_ARCHIVE", "off", "LC_ALL", "C"))
                .output();
        String german = onJdk("25", launcher, Map.of("RDS_SHELL_STARTUP_ARCHIVE", "off", "LC_ALL", "de_DE.utf8"))
                .output();

        assertTrue(none.matches("(?s).*LC_ALL= LC_CTYPE=\\S+\\.UTF-8\n.*"), none);
        assertTrue(posix.matches("(?s).*LC_ALL=\\S+\\.UTF-8 LC_CTYPE=\n.*"), posix);
        assertTrue(german.contains("LC_ALL=de_DE.utf8 LC_CTYPE=\n"), german);
    }

    @Test
    void aBuildIsMadeOnceAndLeavesTheInputAlone() throws Exception {
        Path root = installation.checkout("my checkout");
        Path launcher = root.resolve("scripts/rds-shell");

        Installation.Ended first = onJdk("25", launcher, Map.of());
        Installation.Ended second = onJdk("25", launcher, Map.of());

        assertEquals(
                "rds-shell: building RDS Shell in " + root.toRealPath() + " (once; a few minutes)\n", first.errors());
        assertTrue(first.output().endsWith("typed\n"), first.output());
        assertTrue(first.output().contains("<-XX:AOTCache="), "trained by the build: " + first.output());
        assertEquals("", second.errors());
        assertEquals("build\n", Files.readString(root.resolve("builds")));
    }

    @Test
    void aBuildThatFailsIsSaidInOneLineAndTriedAgain() throws Exception {
        Path root = installation.checkout("checkout");
        Path launcher = root.resolve("scripts/rds-shell");
        Path broken = Files.createFile(root.resolve("broken"));

        Installation.Ended failed = onJdk("25", launcher, Map.of());
        Files.delete(broken);
        Installation.Ended repaired = onJdk("25", launcher, Map.of());

        assertEquals(253, failed.exitCode());
        assertTrue(
                failed.errors()
                        .endsWith("\nrds-shell: [ERROR]: the build failed; what Maven said is in "
                                + root.toRealPath().resolve("shell/target/build.log") + "\n"),
                failed.errors());
        assertEquals("", failed.output());
        assertEquals(0, repaired.exitCode(), repaired.errors());
    }

    @Test
    void aBuildThatWasKilledIsMadeAgain() throws Exception {
        Path root = installation.checkout("checkout");
        Path launcher = root.resolve("scripts/rds-shell");
        Path target = root.resolve("shell/target");
        Installation.write(target.resolve("app/lib/half.jar"), "half");
        Installation.write(target.resolve("rds-shell-1.0.0.zip"), "half");
        Installation.write(target.resolve("building/holder.0"), NEVER_A_PROCESS + "\n");

        Installation.Ended ended = onJdk("25", launcher, WITHOUT_ARCHIVE);

        assertTrue(ended.errors().startsWith("rds-shell: building"), ended.errors());
        assertFalse(Files.exists(target.resolve("building")));
        assertFalse(Files.exists(target.resolve("app/lib/half.jar")));
    }

    @Test
    void twoFirstStartsBuildOnce() throws Exception {
        Path root = installation.checkout("checkout");
        Path launcher = root.resolve("scripts/rds-shell");
        Path gate = gate(root);
        Map<String, String> variables = Map.of(
                "RDS_SHELL_STARTUP_ARCHIVE",
                "off",
                "RDS_SHELL_JAVA_HOME",
                installation.jdk("25").toString());

        Process first = installation.start(launcher, variables);
        BufferedReader said = first.errorReader();
        assertTrue(said.readLine().startsWith("rds-shell: building"));
        Process second = installation.start(launcher, variables);
        assertTrue(second.errorReader().readLine().startsWith("rds-shell: waiting for the build"));
        Files.writeString(gate, "open\n");
        first.getOutputStream().close();
        second.getOutputStream().close();

        assertEquals(0, Installation.ended(first).exitCode());
        assertEquals(0, Installation.ended(second).exitCode());
        assertEquals("build\n", Files.readString(root.resolve("builds")));
    }

    @Test
    void aStartThatIsEndedDuringTheBuildTakesTheBuildWithIt() throws Exception {
        Path root = installation.checkout("checkout");
        Path launcher = root.resolve("scripts/rds-shell");
        gate(root);
        Process start = installation.start(
                launcher, Map.of("RDS_SHELL_JAVA_HOME", installation.jdk("25").toString()));
        assertTrue(start.errorReader().readLine().startsWith("rds-shell: building"));
        await(root.resolve("builds"));

        start.destroy();

        assertTrue(start.waitFor(20, TimeUnit.SECONDS));
        assertEquals(143, start.exitValue());
        assertFalse(Files.exists(root.resolve("shell/target/building")));
        assertFalse(Files.exists(root.resolve("shell/target/rds-shell-1.0.0.zip")));
    }

    /** The pretended Maven waits until somebody writes into it. */
    private static Path gate(Path root) throws Exception {
        Path gate = root.resolve("gate");
        assertEquals(0, new ProcessBuilder("mkfifo", gate.toString()).start().waitFor());
        return gate;
    }

    @Test
    void anHeirThatWasKilledHasAnHeirToo() throws Exception {
        Path root = installation.checkout("checkout");
        Path target = root.resolve("shell/target");
        Installation.write(target.resolve("building/holder.0"), NEVER_A_PROCESS + "\n");
        Installation.write(target.resolve("building/holder.1"), NEVER_A_PROCESS + "\n");
        Installation.write(target.resolve("building/holder.2"), "");

        Installation.Ended ended = onJdk("25", root.resolve("scripts/rds-shell"), WITHOUT_ARCHIVE);

        assertTrue(ended.errors().startsWith("rds-shell: building"), ended.errors());
        assertFalse(Files.exists(target.resolve("building")));
    }

    @Test
    void aFolderThatJavaCannotStartFromIsRefusedInOneLine() throws Exception {
        Path launcher = installation.unpacked("a:b");

        assertRefused(
                "'" + launcher.resolveSibling("").toRealPath()
                        + "' has a colon in its name, which Java cannot start from. Rename or move the folder.",
                onJdk("25", launcher, Map.of()));
    }

    private Installation.Ended onJdk(String version, Path launcher, Map<String, String> variables) throws Exception {
        var all = new HashMap<>(variables);
        all.put("RDS_SHELL_JAVA_HOME", installation.jdk(version).toString());
        return installation.run(launcher, all);
    }

    private static void await(Path file) throws Exception {
        Installation.await(() -> Files.exists(file));
    }
}
