package dev.rdsshell.shell.aws.transport;

import dev.rdsshell.shell.command.Pause;
import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.config.Environment;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.client.config.SdkAdvancedClientOption;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;

/**
 * Sets up SDK clients from a {@link Connection} alone: the SDK's own look-ups of region, profile, endpoint and retries know
 * only half of what the AWS CLI reads, and would read the person's files for the practice account too.
 */
public final class Transport {
    private final Environment environment;
    private final Retries retries;
    private final Trace trace;
    private final Clock clock;
    private final String version;

    /**
     * @param pause waits between two attempts
     * @param random spreads the attempts of many programs
     * @param version of RDS Shell, for the user agent
     */
    public Transport(
            Environment environment, Pause pause, RandomGenerator random, Trace trace, Clock clock, String version) {
        this.environment = environment;
        this.retries = new Retries(pause, random);
        this.trace = trace;
        this.clock = clock;
        this.version = version;
    }

    /** One HTTP client for all services of a connection. */
    public SdkHttpClient http(Connection connection) {
        return UrlConnectionHttpClient.create(new HttpConnections(
                connection, new Proxies(environment), new Certificates(connection, environment.workingDirectory())));
    }

    /**
     * Everything but the credentials.
     *
     * @param service by its name in endpoint settings, such as {@code rds}
     */
    public <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B configure(
            B builder, Connection connection, String service, SdkHttpClient http) {
        Optional<URI> endpoint = endpoint(connection, service);
        // Its own rules refuse variants of an address that was given; the AWS CLI takes the address.
        boolean takesVariant = endpoint.isEmpty();
        builder.region(Addresses.region(connection, service))
                .httpClient(http)
                .defaultsMode(DefaultsMode.LEGACY)
                .fipsEnabled(takesVariant && connection.fips())
                .dualstackEnabled(takesVariant && connection.dualStack())
                .overrideConfiguration(overrides(connection, endpoint));
        endpoint.ifPresent(builder::endpointOverride);
        return builder;
    }

    /** The endpoint set for this service, where one is. */
    public Optional<URI> endpoint(Connection connection, String service) {
        return Addresses.endpoint(connection, service);
    }

    private ClientOverrideConfiguration overrides(Connection connection, Optional<URI> endpoint) {
        return ClientOverrideConfiguration.builder()
                .retryStrategy(retries.of(connection, retriesSoon(connection)))
                .addExecutionInterceptor(new CallListener())
                .addExecutionInterceptor(new AnswerKeeping())
                .addExecutionInterceptor(new AnswerCheck())
                .addExecutionInterceptor(new UrlEncodedKeys())
                .addExecutionInterceptor(new EndpointPath(endpoint))
                // Answers pass from the last to the first: what the check refuses has been shown.
                .addExecutionInterceptor(new TraceListener(trace, clock))
                .putAdvancedOption(SdkAdvancedClientOption.USER_AGENT_SUFFIX, "rds-shell/" + version)
                .defaultProfileFile(ProfileFile.aggregator().build())
                .defaultProfileName("default")
                .appId(applicationId(connection))
                .build();
    }

    /** What the SDKs will do some day, for whoever asks for it now (AWS SDKs and Tools Reference Guide, Retry behavior). */
    private boolean retriesSoon(Connection connection) {
        return connection.sandbox().isEmpty()
                && environment
                        .find("AWS_NEW_RETRIES_2026")
                        .filter("true"::equals)
                        .isPresent();
    }

    /** The mark that a person gives to all programs that call for them (AWS SDKs and Tools Reference Guide). */
    private String applicationId(Connection connection) {
        return connection.sandbox().isPresent()
                ? ""
                : environment.find("AWS_SDK_UA_APP_ID").orElse("");
    }
}
