package dev.rdsshell.sandbox.iam;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.sandbox.LoopbackServer;
import dev.rdsshell.sandbox.MovableClock;
import dev.rdsshell.sandbox.account.Roles;
import dev.rdsshell.sandbox.account.StoryRoles;
import java.io.IOException;
import java.net.URLDecoder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.EvaluationResult;
import software.amazon.awssdk.services.iam.model.IamException;
import software.amazon.awssdk.services.iam.model.MalformedPolicyDocumentException;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.iam.model.Policy;
import software.amazon.awssdk.services.iam.model.Role;

/** What the real IAM client sees. */
class IamServiceTest {
    private static final Instant START = Instant.parse("2026-02-03T04:05:06Z");
    private static final String ROLE_ARN = "arn:aws:iam::123456789012:role/";

    private LoopbackServer server;
    private IamClient iam;

    @BeforeEach
    void start() throws IOException {
        Roles roles = new Roles();
        new StoryRoles(roles, START).tell();
        server = new LoopbackServer(new IamService(roles, action -> true), new MovableClock(START));
        iam = server.client(IamClient.builder(), "aws-global");
    }

    @AfterEach
    void stop() {
        iam.close();
        server.close();
    }

    @Test
    void rolesAreListedPageByPage() {
        List<Integer> sizes = iam.listRolesPaginator(request -> request.maxItems(5)).stream()
                .map(page -> page.roles().size())
                .toList();

        assertEquals(List.of(5, 4), sizes);
    }

    @Test
    void rolesAreListedByPath() {
        List<Role> roles =
                iam.listRoles(request -> request.pathPrefix("/service-role/")).roles();

        assertEquals(List.of("ExportRole"), roles.stream().map(Role::roleName).toList());
        assertEquals(ROLE_ARN + "service-role/ExportRole", roles.get(0).arn());
    }

    @Test
    void theTrustPolicyTravelsEncoded() {
        Role role =
                iam.getRole(request -> request.roleName(StoryRoles.DOCUMENTED)).role();

        assertTrue(role.assumeRolePolicyDocument().startsWith("%7B%22Version%22"), role.assumeRolePolicyDocument());
        assertTrue(decoded(role.assumeRolePolicyDocument()).contains("\"Service\":\"export.rds.amazonaws.com\""));
        assertEquals(START.minus(Duration.ofDays(365)), role.createDate());
        assertEquals(3600, role.maxSessionDuration());
    }

    @Test
    void aRoleThatIsNotThereIsNamed() {
        NoSuchEntityException exception =
                assertThrows(NoSuchEntityException.class, () -> iam.getRole(request -> request.roleName("nobody")));

        assertEquals(
                "The role with name nobody cannot be found.",
                exception.awsErrorDetails().errorMessage());
        assertEquals(404, exception.statusCode());
    }

    @Test
    void theAttachedPolicyLeadsToItsDocument() {
        String arn = iam.listAttachedRolePolicies(request -> request.roleName(StoryRoles.DOCUMENTED))
                .attachedPolicies()
                .get(0)
                .policyArn();
        Policy policy = iam.getPolicy(request -> request.policyArn(arn)).policy();
        String document = iam.getPolicyVersion(request -> request.policyArn(arn).versionId(policy.defaultVersionId()))
                .policyVersion()
                .document();

        assertEquals(1, policy.attachmentCount());
        assertTrue(decoded(document).contains("s3:GetBucketLocation"));
    }

    @Test
    void theInlinePolicyIsShown() {
        assertEquals(
                List.of("read-s3"),
                iam.listRolePolicies(request -> request.roleName(StoryRoles.MISSING_ACTIONS))
                        .policyNames());
        String document = iam.getRolePolicy(
                        request -> request.roleName(StoryRoles.MISSING_ACTIONS).policyName("read-s3"))
                .policyDocument();

        assertTrue(decoded(document).contains("s3:Get*"));
        assertThrows(
                NoSuchEntityException.class,
                () -> iam.getRolePolicy(
                        request -> request.roleName(StoryRoles.MISSING_ACTIONS).policyName("other")));
    }

    @Test
    void theSimulatorTellsWhatARoleMayDo() {
        List<EvaluationResult> results = iam.simulatePrincipalPolicy(
                        request -> request.policySourceArn(ROLE_ARN + StoryRoles.MISSING_ACTIONS)
                                .actionNames("s3:GetObject", "s3:PutObject")
                                .resourceArns("arn:aws:s3:::acme-shop-exports/a"))
                .evaluationResults();

        assertEquals(
                List.of("s3:GetObject allowed", "s3:PutObject implicitDeny"),
                results.stream()
                        .map(result -> result.evalActionName() + " " + result.evalDecisionAsString())
                        .toList());
    }

    @Test
    void aPolicyGivenToTheSimulatorCountsToo() {
        List<EvaluationResult> results = iam.simulatePrincipalPolicy(
                        request -> request.policySourceArn("arn:aws:iam::123456789012:user/somebody")
                                .actionNames("iam:PassRole")
                                .policyInputList("""
                                {"Statement": {"Effect": "Deny", "Action": "iam:*", "Resource": "*"}}"""))
                .evaluationResults();

        assertEquals("explicitDeny", results.get(0).evalDecisionAsString());
    }

    @Test
    void conditionsAreNotEvaluatedButNamed() {
        EvaluationResult result = iam.simulatePrincipalPolicy(
                        request -> request.policySourceArn(ROLE_ARN + "web-frontend")
                                .actionNames("s3:PutObject")
                                .policyInputList("""
                                {"Statement": {"Effect": "Allow", "Action": "s3:*", "Resource": "*",
                                 "Condition": {"Bool": {"aws:SecureTransport": "true"}}}}"""))
                .evaluationResults()
                .get(0);

        assertEquals("implicitDeny", result.evalDecisionAsString());
        assertEquals(List.of("aws:SecureTransport"), result.missingContextValues());
    }

    @Test
    void aPolicyThatIsNotJsonIsRefused() {
        IamException exception = assertThrows(
                IamException.class,
                () -> iam.simulatePrincipalPolicy(request -> request.policySourceArn(ROLE_ARN + "web-frontend")
                        .actionNames("s3:PutObject")
                        .policyInputList("not json")));

        assertEquals("InvalidInput", exception.awsErrorDetails().errorCode());
    }

    @Test
    void onlyTheRolesForExportsTrustTheExportService() {
        Map<Boolean, List<String>> byTrust = iam.listRoles().roles().stream()
                .collect(Collectors.partitioningBy(
                        role -> decoded(role.assumeRolePolicyDocument()).contains("export.rds.amazonaws.com"),
                        Collectors.mapping(Role::roleName, Collectors.toList())));

        assertEquals(
                List.of(
                        "ExportRole",
                        "shop-export",
                        "shop-export-conditional",
                        "shop-export-new",
                        "shop-export-readonly"),
                byTrust.get(true));
        assertFalse(byTrust.getOrDefault(false, List.of()).isEmpty());
    }

    private static String decoded(String document) {
        return URLDecoder.decode(document, UTF_8);
    }

    @Test
    void aRoleIsMendedByAnotherTrustPolicyAndOneMoreInlinePolicy() {
        String trust = "{\"Statement\": {\"Effect\": \"Allow\", \"Action\": \"sts:AssumeRole\"}}";
        iam.updateAssumeRolePolicy(
                request -> request.roleName(StoryRoles.WRONG_TRUST).policyDocument(trust));
        assertEquals(
                trust,
                URLDecoder.decode(
                        iam.getRole(request -> request.roleName(StoryRoles.WRONG_TRUST))
                                .role()
                                .assumeRolePolicyDocument(),
                        UTF_8));

        String all = "{\"Statement\": {\"Effect\": \"Allow\", \"Action\": \"s3:*\", \"Resource\": \"*\"}}";
        iam.putRolePolicy(request -> request.roleName(StoryRoles.MISSING_ACTIONS)
                .policyName("rds-export")
                .policyDocument(all));
        EvaluationResult result = iam.simulatePrincipalPolicy(
                        request -> request.policySourceArn(ROLE_ARN + StoryRoles.MISSING_ACTIONS)
                                .actionNames("s3:DeleteObject")
                                .resourceArns("arn:aws:s3:::any/thing"))
                .evaluationResults()
                .get(0);
        assertEquals("allowed", result.evalDecisionAsString());
    }

    @Test
    void aPolicyThatIsNoJsonIsRefused() {
        assertThrows(
                MalformedPolicyDocumentException.class,
                () -> iam.updateAssumeRolePolicy(
                        request -> request.roleName(StoryRoles.WRONG_TRUST).policyDocument("trust me")));
    }
}
