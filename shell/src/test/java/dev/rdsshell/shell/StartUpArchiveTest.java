package dev.rdsshell.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The start-up archive of {@code scripts/rds-shell}: when it is made, where, and when it is trusted. */
class StartUpArchiveTest {
    private static final Map<String, String> NOW = Map.of("RDS_SHELL_STARTUP_ARCHIVE", "make");

    private final Path folder;
    private final Installation installation;

    StartUpArchiveTest(@TempDir Path folder) {
        this.folder = folder;
        this.installation = new Installation(folder);
    }

    @Test
    void theFirstStartHasTheArchiveMadeAndTheNextUsesIt() throws Exception {
        Path launcher = installation.unpacked("app");

        assertFalse(onJdk("17.0.9", launcher, Map.of()).output().contains("-XX:SharedArchiveFile"));
        Path archive = archive(launcher.resolveSibling("startup"));
        Installation.Ended next = onJdk("17.0.9", launcher, Map.of());

        assertTrue(next.output().contains("<-XX:SharedArchiveFile=" + archive.toRealPath() + ">"), next.output());
        assertEquals("", next.errors());
    }

    @Test
    void forHelpAloneTheArchiveIsNotMoved() throws Exception {
        Path launcher = installation.unpacked("app");
        onJdk("17.0.9", launcher, NOW);
        Map<String, String> jdk =
                Map.of("RDS_SHELL_JAVA_HOME", installation.jdk("17.0.9").toString());

        String help = installation.run(launcher, jdk, "help", "status").output();
        String call = installation.run(launcher, jdk, "status").output();

        assertTrue(help.contains("<-XX:ArchiveRelocationMode=0>"), help);
        assertFalse(call.contains("ArchiveRelocationMode"), call);
    }

    @Test
    void anArchiveThatWasCutShortIsNotUsedButMadeAgain() throws Exception {
        Path launcher = installation.unpacked("app");
        onJdk("25", launcher, Map.of());
        Path archive = archive(launcher.resolveSibling("startup"));
        Files.writeString(archive, "an");

        assertFalse(onJdk("25", launcher, Map.of()).output().contains("-XX:AOTCache"));

        awaitTraining(archive);
    }

    @Test
    void otherJarsOfTheSameSizeAndTimeNeedAnotherArchive() throws Exception {
        Path launcher = installation.unpacked("app");
        Path jar = launcher.resolveSibling("lib/rds-shell-1.0.0.jar");
        onJdk("25", launcher, Map.of());
        Path archive = archive(launcher.resolveSibling("startup"));
        var time = Files.getLastModifiedTime(jar);
        Files.writeString(jar, "JAR");
        Files.setLastModifiedTime(jar, time);

        String output = onJdk("25", launcher, Map.of()).output();

        assertFalse(output.contains("-XX:AOTCache"), output);
        Path place = archive.resolveSibling("");
        Installation.await(() -> archives(place).size() == 2 && locks(place).isEmpty());
    }

    @Test
    void otherRightsOfTheSameJarsNeedNoOtherArchive() throws Exception {
        Path launcher = installation.unpacked("app");
        onJdk("25", launcher, NOW);
        assertTrue(launcher.resolveSibling("lib/other-1.jar").toFile().setReadOnly());

        String output = onJdk("25", launcher, Map.of()).output();

        assertTrue(output.contains("<-XX:AOTCache="), output);
    }

    @Test
    void aLibraryThatWasReplacedSinceNeedsAnotherArchive() throws Exception {
        Path launcher = installation.unpacked("app");
        Path library = launcher.resolveSibling("lib/other-1.jar");
        onJdk("25", launcher, Map.of());
        Path archive = archive(launcher.resolveSibling("startup"));
        var made = Files.getLastModifiedTime(archive.resolveSibling(archive.getFileName() + ".size"));
        Files.writeString(library, "OTHER");
        Files.setLastModifiedTime(library, FileTime.from(made.toInstant().plusMillis(20)));

        String output = onJdk("25", launcher, Map.of()).output();

        assertFalse(output.contains("-XX:AOTCache"), output);
        Installation.await(
                () -> trainings() == 2 && locks(archive.resolveSibling("")).isEmpty());
    }

    @Test
    void anArchiveThatIsWantedNowIsMadeWithoutAStart() throws Exception {
        Path launcher = installation.unpacked("app");

        Installation.Ended made = onJdk("25", launcher, NOW);

        assertEquals(new Installation.Ended(0, "", ""), made);
        String output = onJdk("25", launcher, Map.of()).output();
        assertTrue(output.contains("<-XX:AOTCache="), output);
    }

    @Test
    void anArchiveThatIsWantedNowAndCannotBeMadeIsAnError() throws Exception {
        Path launcher = installation.unpacked("app");
        trainingEnds(1);

        Installation.Ended failed = onJdk("25", launcher, NOW);

        assertEquals(253, failed.exitCode());
        assertTrue(
                failed.errors().startsWith("rds-shell: [ERROR]: no start-up archive could be made"), failed.errors());
    }

    @Test
    void aTrainingThatFailsOnAFullDiskIsTriedInTheCache() throws Exception {
        Path launcher = installation.unpacked("app");
        trainingEnds(1);
        installation.diskIsFull();

        onJdk("25", launcher, NOW);

        assertEquals(2, trainings());
    }

    @Test
    void afterATrainingThatFailedTheNextOneIsADayLater() throws Exception {
        Path launcher = installation.unpacked("app");
        trainingEnds(1);

        onJdk("25", launcher, NOW);
        onJdk("25", launcher, NOW);

        assertEquals(1, trainings());
    }

    @ParameterizedTest
    @ValueSource(ints = {129, 130, 137, 143})
    void aTrainingThatWasEndedByASignalIsMadeAgain(int exitCode) throws Exception {
        Path launcher = installation.unpacked("app");
        trainingEnds(exitCode);

        onJdk("25", launcher, NOW);
        onJdk("25", launcher, NOW);

        assertEquals(2, trainings());
    }

    @Test
    void anArchiveThatIsWantedNowIsWaitedForWhereAnotherStartIsAtIt() throws Exception {
        Path launcher = installation.unpacked("app");
        onJdk("25", launcher, NOW);
        Path archive = archive(launcher.resolveSibling("startup"));
        Files.delete(archive);
        Process another = new ProcessBuilder("sleep", "1").start();
        Installation.write(archive.resolveSibling(archive.getFileName() + ".lock/holder.0"), another.pid() + "\n");

        Installation.Ended made = onJdk("25", launcher, NOW);

        assertFalse(another.isAlive());
        assertEquals(new Installation.Ended(0, "", ""), made);
        assertTrue(contentIs(archive, "an archive"));
    }

    @Test
    void aLockOfYesterdayIsNobodys() throws Exception {
        Path launcher = installation.unpacked("app");
        onJdk("25", launcher, NOW);
        Path archive = archive(launcher.resolveSibling("startup"));
        Files.delete(archive);
        Path lock = archive.resolveSibling(archive.getFileName() + ".lock");
        Installation.write(lock.resolve("holder.0"), ProcessHandle.current().pid() + "\n");
        Files.setLastModifiedTime(lock, FileTime.from(Instant.now().minus(Duration.ofDays(3))));

        onJdk("25", launcher, Map.of());

        awaitTraining(archive);
    }

    @Test
    void aJdkMayBeNamedFromTheWorkingFolder() throws Exception {
        Path launcher = installation.unpacked("app");
        installation.jdk("25");
        Map<String, String> relative = Map.of("RDS_SHELL_JAVA_HOME", "jdk 25", "RDS_SHELL_STARTUP_ARCHIVE", "make");

        assertEquals(new Installation.Ended(0, "", ""), installation.run(launcher, relative));
    }

    @Test
    void anArchiveThatEndsTheJvmIsThrownAwayByIt() throws Exception {
        Path launcher = installation.unpacked("app");
        onJdk("25", launcher, NOW);
        Path archive = archive(launcher.resolveSibling("startup"));

        String output = onJdk("25", launcher, Map.of()).output();

        assertTrue(output.contains("<-XX:OnError=rm -f '" + archive.toRealPath() + "'>"), output);
    }

    @Test
    void whereTheFolderCannotBeWrittenTheArchiveIsInTheCache() throws Exception {
        Path launcher = installation.unpacked("app");
        // Also root cannot make a folder where a file is.
        Files.writeString(launcher.resolveSibling("startup"), "in the way");
        Path cache = folder.resolve("cache");
        Map<String, String> variables = Map.of("XDG_CACHE_HOME", cache.toString());

        onJdk("25", launcher, variables);
        Path archive = archive(cache.resolve("rds-shell/startup"));

        String output = onJdk("25", launcher, variables).output();
        assertTrue(output.contains("<-XX:AOTCache=" + archive + ">"), output);
    }

    @Test
    void withoutAnyPlaceForAnArchiveItStartsAllTheSame() throws Exception {
        Path launcher = installation.unpacked("app");
        Files.writeString(launcher.resolveSibling("startup"), "in the way");

        Installation.Ended ended = onJdk("25", launcher, Map.of("HOME", "/dev/null/home"));

        assertEquals(0, ended.exitCode());
        assertEquals("", ended.errors());
    }

    private Installation.Ended onJdk(String version, Path launcher, Map<String, String> variables) throws Exception {
        var all = new HashMap<>(variables);
        all.put("RDS_SHELL_JAVA_HOME", installation.jdk(version).toString());
        return installation.run(launcher, all);
    }

    private void trainingEnds(int exitCode) throws Exception {
        Installation.write(installation.jdk("25").resolve("trained"), exitCode + "\n");
    }

    private int trainings() throws Exception {
        return Files.readAllLines(installation.jdk("25").resolve("trainings")).size();
    }

    /** Waits for the archive that is made in the background. */
    private static Path archive(Path place) throws Exception {
        Installation.await(() -> archives(place).size() == 1 && locks(place).isEmpty());
        return archives(place).get(0);
    }

    /** Waits for another training to be over, so that nothing is written any more. */
    private static void awaitTraining(Path archive) throws Exception {
        Installation.await(() -> contentIs(archive, "an archive")
                && locks(archive.resolveSibling("")).isEmpty());
    }

    private static List<Path> archives(Path place) throws Exception {
        return endingIn(place, ".size").stream()
                .map(size -> Path.of(size.toString().replaceFirst("\\.size$", "")))
                .toList();
    }

    private static List<Path> locks(Path place) throws Exception {
        return endingIn(place, ".lock");
    }

    private static List<Path> endingIn(Path place, String end) throws Exception {
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(file -> file.toString().endsWith(end)).toList();
        }
    }

    private static boolean contentIs(Path file, String text) throws Exception {
        return Files.exists(file) && Files.readString(file).equals(text);
    }
}
