package dev.rdsshell.shell.config;

import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.session.SandboxAccount;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Everything that decides which client talks to which endpoint as whom. Two equal connections share their clients.
 *
 * @param profile the profile's name, where one was chosen anywhere
 * @param profileIsExplicit chosen on the line, in the session or by the launcher: keys in the environment are then
 *     ignored, as the AWS CLI does
 * @param region empty where none is set anywhere; {@code fips-us-west-2} and {@code us-west-2-fips}, which is how FIPS was
 *     once asked for, are that region with FIPS
 * @param endpointOption {@code --endpoint-url}: for the calls of a command, not for those that only fetch credentials
 * @param endpoints configured endpoint URL by service ({@code rds}, {@code s3} …); the key {@code *} is for all services
 * @param fips whether the endpoints with FIPS 140 are used
 * @param dualStack whether the endpoints with IPv6 are used
 * @param signRequests false for {@code --no-sign-request}: no credentials are loaded at all
 * @param verifySsl false for {@code --no-verify-ssl}
 * @param caBundle a PEM file
 * @param connectTimeout zero for none
 * @param readTimeout zero for none
 * @param maxAttempts calls in all, the first one included
 * @param retryMode {@code standard} or {@code adaptive}
 * @param sandbox the practice account, instead of everything above
 */
public record Connection(
        Optional<String> profile,
        boolean profileIsExplicit,
        Optional<String> region,
        Optional<String> endpointOption,
        Map<String, String> endpoints,
        boolean fips,
        boolean dualStack,
        boolean signRequests,
        boolean verifySsl,
        Optional<String> caBundle,
        Duration connectTimeout,
        Duration readTimeout,
        int maxAttempts,
        String retryMode,
        Optional<SandboxAccount> sandbox) {

    private static final Pattern REGION_NAME = Pattern.compile("(?![0-9]+$)(?!-)[a-zA-Z0-9-]{1,63}(?<!-)");

    public Connection {
        endpoints = Map.copyOf(endpoints);
        Optional<String> named = region;
        region = named.map(name -> name.replace("fips-", "").replace("-fips", ""));
        fips = fips || !region.equals(named);
    }

    /** The endpoint URL for the calls of a command, where one is set. Not checked yet: see {@link EndpointUrl}. */
    public Optional<String> endpoint(String service) {
        return endpointOption.or(() -> configuredEndpoint(service));
    }

    /** The endpoint URL without regard to {@code --endpoint-url}: for STS and SSO when they only fetch credentials. */
    public Optional<String> configuredEndpoint(String service) {
        return Optional.ofNullable(endpoints.get(service)).or(() -> Optional.ofNullable(endpoints.get("*")));
    }

    /**
     * The region, for a service that cannot be called without one.
     *
     * @throws FailureException where there is none (253), or one that cannot be a region (255)
     */
    public String requireRegion() {
        return checkedRegion(region.orElseThrow(() -> new FailureException(new Failure.NotReady(
                Failure.NotReady.Missing.NO_REGION,
                "You must specify a region.",
                "Write use --region us-west-2, give --region, set AWS_REGION, or put region = … into the profile."))));
    }

    /**
     * The name as it is, where it can be a region's.
     *
     * @throws FailureException where it cannot (255)
     */
    public static String checkedRegion(String name) {
        if (!REGION_NAME.matcher(name).matches()) {
            throw new FailureException(new Failure.General(
                    "Provided region_name '" + name + "' doesn't match a supported format.",
                    "A region looks like us-west-2."));
        }
        return name;
    }

    /**
     * The connection for calls that only fetch credentials: {@code --endpoint-url} is not for them.
     *
     * @param where the region of the calls; empty for this connection's
     */
    public Connection forCredentials(Optional<String> where) {
        return with(where.or(() -> region), Optional.empty());
    }

    /** The same in another region, or in none. */
    public Connection inRegion(Optional<String> other) {
        return with(other, endpointOption);
    }

    private Connection with(Optional<String> otherRegion, Optional<String> otherEndpoint) {
        return new Connection(
                profile,
                profileIsExplicit,
                otherRegion,
                otherEndpoint,
                endpoints,
                fips,
                dualStack,
                signRequests,
                verifySsl,
                caBundle,
                connectTimeout,
                readTimeout,
                maxAttempts,
                retryMode,
                sandbox);
    }

    /** What the JVM makes for a record takes it milliseconds, of every start. */
    @Override
    public int hashCode() {
        return Objects.hash(profile, region, endpointOption);
    }
}
