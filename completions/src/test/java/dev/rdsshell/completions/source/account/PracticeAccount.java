package dev.rdsshell.completions.source.account;

import dev.rdsshell.completions.cache.Arrivals;
import dev.rdsshell.completions.cache.Cache;
import dev.rdsshell.completions.cache.LookupFailure;
import dev.rdsshell.completions.cache.Shelf;
import dev.rdsshell.completions.cache.TestClock;
import dev.rdsshell.completions.source.AccountClients;
import dev.rdsshell.completions.source.Place;
import dev.rdsshell.completions.source.Wanted;
import dev.rdsshell.completions.source.lookup.Lookups;
import dev.rdsshell.sandbox.Sandbox;
import dev.rdsshell.sandbox.SandboxOptions;
import dev.rdsshell.sandbox.SandboxSpeed;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sts.StsClient;

/** A sandbox whose look-ups are done at once, and of which a test can forbid what it likes. */
final class PracticeAccount implements AutoCloseable {
    /** Actions that are refused. */
    final Set<String> denied = new HashSet<>();

    /** Actions in the order in which they were asked for. */
    final List<String> asked = new ArrayList<>();

    /** Identifiers that the session has used itself. */
    final Set<String> startedHere = new HashSet<>();

    final TestClock clock = new TestClock();
    boolean keysAsAlias;

    private final Sandbox sandbox;

    PracticeAccount() {
        this(SandboxOptions.DEFAULTS);
    }

    PracticeAccount(SandboxOptions options) {
        try {
            sandbox = Sandbox.start(options.withSpeed(SandboxSpeed.REAL), clock, duration -> {});
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        sandbox.close();
    }

    /** Sources over a new cache. */
    AccountSources sources() {
        return sources(new Arrivals());
    }

    AccountSources sources(Arrivals arrivals) {
        Cache cache = new Cache(Runnable::run, clock, clock::pass, arrivals, Shelf.none());
        return new AccountSources(
                new Lookups(this::place, cache),
                clock,
                new AccountSources.Wishes(() -> keysAsAlias, () -> false),
                () -> startedHere);
    }

    /** A value wanted for a start, on a line that says this already. */
    static Wanted start(String typed, Map<String, List<String>> given) {
        return new Wanted(typed, "start-export-task", given);
    }

    /** Lays an empty object into a bucket. */
    void put(String bucket, String key) {
        new Clients("us-west-2").s3().putObject(object -> object.bucket(bucket).key(key), RequestBody.empty());
    }

    RdsClient rds() {
        return new Clients("us-west-2").rds();
    }

    private Optional<Place> place(Wanted wanted) {
        return Optional.of(new There(wanted.value("--region").orElse("us-west-2")));
    }

    /** A region; equal to another of the same name. */
    private final class There implements Place {
        private final String region;

        There(String region) {
            this.region = region;
        }

        @Override
        public Optional<String> region() {
            return Optional.of(region);
        }

        @Override
        public Optional<String> account() {
            return Optional.of("123456789012");
        }

        @Override
        public Optional<String> shelf() {
            return Optional.empty();
        }

        @Override
        public <T> T ask(String action, Function<AccountClients, T> call) {
            asked.add(action);
            if (denied.contains(action)) {
                throw new LookupFailure(LookupFailure.Kind.DENIED, "AccessDenied: " + action);
            }
            return call.apply(new Clients(region));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof There there && there.region.equals(region);
        }

        @Override
        public int hashCode() {
            return region.hashCode();
        }
    }

    private final class Clients implements AccountClients {
        private final String region;

        Clients(String region) {
            this.region = region;
        }

        @Override
        public RdsClient rds() {
            return at(RdsClient.builder()).build();
        }

        @Override
        public S3Client s3() {
            return at(S3Client.builder()).forcePathStyle(true).build();
        }

        @Override
        public KmsClient kms() {
            return at(KmsClient.builder()).build();
        }

        @Override
        public IamClient iam() {
            return at(IamClient.builder()).build();
        }

        @Override
        public StsClient sts() {
            return at(StsClient.builder()).build();
        }

        private <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B at(B builder) {
            return builder.region(Region.of(region))
                    .endpointOverride(URI.create(sandbox.endpoint().toString()))
                    .httpClient(UrlConnectionHttpClient.create())
                    .credentialsProvider(StaticCredentialsProvider.create(
                            AwsBasicCredentials.create(sandbox.accessKeyId(), sandbox.secretAccessKey())));
        }
    }
}
