package dev.rdsshell.sandbox.account;

import dev.rdsshell.sandbox.policy.PolicyDocument;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One IAM role.
 *
 * @param path with a slash at both ends, for example {@code /service-role/}
 * @param id the unique id, beginning with AROA
 * @param trustPolicy JSON: who may assume the role
 * @param inlinePolicies JSON texts by policy name
 * @param attachedPolicies the ARNs of managed policies
 */
public record Role(
        String path,
        String name,
        String id,
        Instant created,
        String description,
        String trustPolicy,
        Map<String, String> inlinePolicies,
        List<String> attachedPolicies) {

    /** For example {@code arn:aws:iam::123456789012:role/service-role/ExportRole}. */
    public String arn() {
        return "arn:aws:iam::" + AccountNames.ACCOUNT_ID + ":role" + path + name;
    }

    /** The same with another trust policy. */
    public Role withTrust(String newPolicy) {
        return new Role(path, name, id, created, description, newPolicy, inlinePolicies, attachedPolicies);
    }

    /** The same with one more inline policy, or another text of one. */
    public Role withInline(String policyName, String policy) {
        Map<String, String> all = new TreeMap<>(inlinePolicies);
        all.put(policyName, policy);
        return new Role(path, name, id, created, description, trustPolicy, Map.copyOf(all), attachedPolicies);
    }

    /** May this service, for example {@code export.rds.amazonaws.com}, assume the role? */
    public boolean trusts(String service) {
        return PolicyDocument.parse(trustPolicy).trustsService(service);
    }
}
