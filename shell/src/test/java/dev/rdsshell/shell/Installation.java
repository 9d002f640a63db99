package dev.rdsshell.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The launcher in a folder of its own, among JDKs and a Maven that only pretend: such a java says what it was started with,
 * and such a Maven makes files of the right names.
 */
final class Installation {
    private static final Path LAUNCHER = Path.of("..", "scripts", "rds-shell").toAbsolutePath();

    /** Such as {@code /usr/lib/jvm/*}. */
    private static final Pattern USUAL_PLACE = Pattern.compile(" (/(?:usr|opt|Library)/\\S*\\*)");

    private static final String JAVA = """
            #!/bin/sh
            home=${0%/bin/java}
            for argument in "$@"; do
                case $argument in
                    -XX:ArchiveClassesAtExit=* | -XX:AOTCacheOutput=*)
                        echo training >>"$home/trainings"
                        [ ! -f "$home/trained" ] || exit "$(cat "$home/trained")"
                        printf 'an archive' >"${argument#*=}"
                        exit
                        ;;
                esac
            done
            echo "home=$home"
            echo "LC_ALL=$LC_ALL LC_CTYPE=$LC_CTYPE"
            printf '<%s>\\n' "$@"
            cat
            """;

    private static final String MAVEN = """
            #!/bin/sh
            echo build >>builds
            cat >>builds
            [ ! -p gate ] || read -r open <gate
            [ ! -f broken ] || exit 1
            mkdir -p shell/target/app/lib
            echo jar >shell/target/app/lib/rds-shell-1.0.0.jar
            echo zip >shell/target/rds-shell-1.0.0.zip
            [ "$RDS_SHELL_STARTUP_ARCHIVE" = off ] || RDS_SHELL_STARTUP_ARCHIVE=make sh scripts/rds-shell || :
            """;

    private final Path folder;

    /** How a start ended. */
    record Ended(int exitCode, String output, String errors) {}

    Installation(Path folder) {
        this.folder = folder;
    }

    /** The archive, unpacked: the launcher, with the libraries beside it. */
    Path unpacked(String name) throws IOException {
        Path home = folder.resolve(name);
        write(home.resolve("lib/rds-shell-1.0.0.jar"), "jar");
        write(home.resolve("lib/other-1.jar"), "other");
        return launcher(home);
    }

    /** What stands in the first line of a script, beside the launcher of an archive that is unpacked. */
    Path scriptLauncher(String name) throws IOException {
        Path launcher = unpacked(name);
        launcher.toFile().setExecutable(true);
        Path into = launcher.resolveSibling("rds-shell-run");
        return Files.copy(LAUNCHER.resolveSibling("rds-shell-run"), into, StandardCopyOption.COPY_ATTRIBUTES);
    }

    /** A script that the system itself can run. */
    Path script(String name, Path launcher) throws IOException {
        Path script = folder.resolve(name);
        executable(script, "#!" + launcher + "\necho here\n");
        return script;
    }

    /** A checkout without a build; its folder. */
    Path checkout(String name) throws IOException {
        Path root = folder.resolve(name);
        write(root.resolve("pom.xml"), "<project/>");
        executable(folder.resolve("tools/mvn"), MAVEN);
        launcher(Files.createDirectories(root.resolve("scripts")));
        return root;
    }

    /** A JDK that says to be of this version; the same at every call. */
    Path jdk(String version) throws IOException {
        Path home = folder.resolve("jdk " + version);
        if (Files.exists(home)) {
            return home;
        }
        write(home.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        executable(home.resolve("bin/javac"), "#!/bin/sh\n");
        executable(home.resolve("bin/java"), JAVA);
        return home;
    }

    /** As df says it. */
    void diskIsFull() throws IOException {
        executable(folder.resolve("tools/df"), """
                #!/bin/sh
                echo 'Filesystem 1024-blocks Used Available Capacity Mounted on'
                echo '/dev/disk 51200 51100 100 100% /'
                """);
    }

    Process start(Path launcher, Map<String, String> variables, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("/bin/sh", launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", folder.resolve("tools") + ":/usr/bin:/bin");
        builder.environment().put("HOME", folder.resolve("home").toString());
        builder.environment().putAll(variables);
        return builder.start();
    }

    /** Starts, types one line, and waits for the end. */
    Ended run(Path launcher, Map<String, String> variables, String... arguments) throws Exception {
        Process process = start(launcher, variables, arguments);
        try (var keys = process.outputWriter(StandardCharsets.UTF_8)) {
            keys.write("typed\n");
        } catch (IOException gone) {
            // One that cannot start does not read.
        }
        return ended(process);
    }

    static Ended ended(Process process) throws Exception {
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("still running");
        }
        return new Ended(process.exitValue(), output, errors);
    }

    /** The same launcher on a machine where no JDK is in the places that are the same for everybody. */
    Path withoutUsualPlaces(Path launcher) throws IOException {
        String text = Files.readString(launcher);
        String elsewhere = Matcher.quoteReplacement(folder.resolve("nowhere").toString());
        Files.writeString(launcher, USUAL_PLACE.matcher(text).replaceAll(" " + elsewhere + "$1"));
        return launcher;
    }

    /** A PATH on which there is no Java and no Maven. */
    String fewTools() throws IOException {
        Path tools = Files.createDirectories(folder.resolve("few tools"));
        for (String tool :
                List.of("sh", "sed", "readlink", "ls", "mkdir", "rm", "cat", "uname", "cksum", "sleep", "ps")) {
            for (String place : List.of("/usr/bin", "/bin")) {
                Path program = Path.of(place, tool);
                if (Files.exists(program)) {
                    executable(tools.resolve(tool), "#!/bin/sh\nexec " + program + " \"$@\"\n");
                }
            }
        }
        return tools.toString();
    }

    private static Path launcher(Path into) throws IOException {
        return Files.copy(LAUNCHER, into.resolve("rds-shell"));
    }

    private static void executable(Path file, String text) throws IOException {
        write(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }

    /** What somebody waits for. */
    interface Condition {
        boolean holds() throws Exception;
    }

    /** Waits for what happens in the background. */
    static void await(Condition condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within 20 seconds");
            }
            Thread.onSpinWait();
        }
    }
}
