package dev.rdsshell.shell.aws.credentials;

import dev.rdsshell.shell.config.AwsSection;
import dev.rdsshell.shell.config.Environment;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The region of the EC2 machine that the shell runs on, asked for once. A prompt shows the region, so nobody may wait for it
 * elsewhere: only a machine whose firmware names Amazon is asked (EC2 User Guide, identify EC2 instances), or one whose
 * environment says where the metadata service is.
 */
public final class MachineRegion {
    private static final String REGION = "/latest/meta-data/placement/region";
    private static final List<String> VENDORS =
            List.of("class/dmi/id/sys_vendor", "class/dmi/id/bios_vendor", "class/dmi/id/bios_version");

    private final Environment environment;
    private final Path system;
    private boolean isAsked;
    private Optional<String> answer = Optional.empty();

    public MachineRegion(Environment environment) {
        this(environment, Path.of("/sys"));
    }

    /** @param system where Linux describes the machine */
    MachineRegion(Environment environment, Path system) {
        this.environment = environment;
        this.system = system;
    }

    /** @param profile the one in effect: it may say how long to wait */
    public synchronized Optional<String> find(AwsSection profile) {
        if (!isAsked) {
            isAsked = true;
            answer = mayBeThere() ? ask(profile) : Optional.empty();
        }
        return answer;
    }

    private Optional<String> ask(AwsSection profile) {
        return MetadataService.find(environment, profile::find).flatMap(MachineRegion::ask);
    }

    private static Optional<String> ask(MetadataService service) {
        try {
            MetadataServer.Answer region = service.get(REGION, service.authorization());
            return Optional.of(region.body().strip())
                    .filter(name -> region.status() == HttpURLConnection.HTTP_OK && !name.isEmpty());
        } catch (IOException silent) {
            return Optional.empty();
        }
    }

    boolean mayBeThere() {
        return environment.findNonEmpty(MetadataService.ENDPOINT).isPresent()
                || VENDORS.stream().anyMatch(file -> text(file).contains("amazon"))
                || text("hypervisor/uuid").startsWith("ec2");
    }

    private String text(String file) {
        try {
            return Files.readString(system.resolve(file)).toLowerCase(Locale.ROOT);
        } catch (IOException absent) {
            return "";
        }
    }
}
