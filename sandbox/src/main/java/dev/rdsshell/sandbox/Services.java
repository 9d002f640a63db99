package dev.rdsshell.sandbox;

import dev.rdsshell.sandbox.account.Account;
import dev.rdsshell.sandbox.export.ExportRules;
import dev.rdsshell.sandbox.export.ExportStart;
import dev.rdsshell.sandbox.fault.Faults;
import dev.rdsshell.sandbox.fault.FaultyService;
import dev.rdsshell.sandbox.fault.Pause;
import dev.rdsshell.sandbox.fault.Switches;
import dev.rdsshell.sandbox.gateway.Operations;
import dev.rdsshell.sandbox.iam.IamService;
import dev.rdsshell.sandbox.kms.KmsService;
import dev.rdsshell.sandbox.rds.RdsService;
import dev.rdsshell.sandbox.s3.S3Service;
import dev.rdsshell.sandbox.server.Call;
import dev.rdsshell.sandbox.server.Service;
import dev.rdsshell.sandbox.sts.StsService;
import java.util.Map;
import java.util.function.Function;

/** The wiring of the services: each over the account, each with its faults. */
final class Services {
    private static final int RUNNING_LIMIT = 5;

    private final KeptAccount kept;
    private final Account account;
    private final Faults faults;
    private final Switches switches;
    private final Pause pause;

    Services(KeptAccount kept, Faults faults, Switches switches, Pause pause) {
        this.kept = kept;
        this.account = kept.account();
        this.faults = faults;
        this.switches = switches;
        this.pause = pause;
    }

    /** By their name in a signature's scope. */
    Map<String, Service> create(SandboxSpeed speed) {
        return Map.of(
                "rds", faulty("rds", kept.settled(rds(speed)), Operations::query),
                "sts", faulty("sts", StsService.create(), Operations::query),
                "iam", faulty("iam", new IamService(account.roles(), switches::callerMay), Operations::query),
                "kms", faulty("kms", new KmsService(account.keys()), Operations::json),
                "s3", faulty("s3", kept.settled(new S3Service(account.buckets())), Operations::s3));
    }

    private Service rds(SandboxSpeed speed) {
        ExportRules rules = new ExportRules(
                speed.pace(),
                () -> switches.exportLimit() ? RUNNING_LIMIT : Integer.MAX_VALUE,
                faults::takeScript,
                switches::callerMay);
        return RdsService.over(account, new ExportStart(account, rules), switches::unknownTaskEmpty);
    }

    private Service faulty(String name, Service service, Function<Call, String> operation) {
        return new FaultyService(name, service, operation, faults, pause);
    }
}
