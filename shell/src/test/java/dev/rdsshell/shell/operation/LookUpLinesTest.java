package dev.rdsshell.shell.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.model.ListRolesRequest;
import software.amazon.awssdk.services.iam.model.ListRolesResponse;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.s3.model.Bucket;
import software.amazon.awssdk.services.s3.model.GetBucketLocationResponse;
import software.amazon.awssdk.services.s3.model.ListBucketsResponse;

class LookUpLinesTest {
    private final Desk desk = new Desk();

    @Test
    void thePolicyOfARoleIsPartOfTheAnswer() {
        desk.calls.roles = ListRolesResponse.builder()
                .roles(Role.builder()
                        .roleName("r")
                        .assumeRolePolicyDocument("%7B%22Version%22%3A%222012+%22%7D")
                        .build())
                .build();
        assertEquals(
                "{\n    \"Version\": \"2012+\"\n}\n",
                desk.run("iam list-roles", "--query", "Roles[0].AssumeRolePolicyDocument"));
    }

    @Test
    void maxItemsOfIamCountsAllItemsAndWithoutPagesIsTheServicesOwn() {
        desk.run("iam list-roles", "--max-items", "5");
        assertEquals(ListRolesRequest.builder().build(), desk.calls.sent.get(0));
        desk.run("iam list-roles", "--no-paginate", "--max-items", "5");
        assertEquals(ListRolesRequest.builder().maxItems(5).build(), desk.calls.sent.get(1));
    }

    @Test
    void theLocationOfABucketInTheFirstRegionIsNull() {
        desk.calls.location = GetBucketLocationResponse.builder().build();
        assertEquals(
                "{\n    \"LocationConstraint\": null\n}\n", desk.run("s3api get-bucket-location", "--bucket", "b"));
    }

    @Test
    void theLocationOfAnotherBucketIsItsRegion() {
        desk.calls.location = GetBucketLocationResponse.builder()
                .locationConstraint("eu-west-1")
                .build();
        assertEquals(
                "{\n    \"LocationConstraint\": \"eu-west-1\"\n}\n",
                desk.run("s3api get-bucket-location", "--bucket", "b"));
    }

    @Test
    void listedBucketsShowOwnerAndPrefix() {
        desk.calls.buckets = ListBucketsResponse.builder()
                .buckets(Bucket.builder().name("b").build())
                .owner(owner -> owner.id("o"))
                .build();
        assertEquals("""
                {
                    "Buckets": [
                        {
                            "Name": "b"
                        }
                    ],
                    "Owner": {
                        "ID": "o"
                    },
                    "Prefix": null
                }
                """, desk.run("s3api list-buckets"));
    }

    @Test
    void s3NeedsNoRegionAndTheOthersDo() {
        desk.variables.clear();
        assertEquals(List.of(), desk.messages("s3api list-buckets"));
        assertEquals(253, desk.problems("iam list-roles").get(0).failure().exitCode());
    }

    @Test
    void whatIsNoBucketNameIsRefused() {
        assertEquals(
                List.of("Bucket must be the name of a bucket, but is \"s3://b\"."),
                desk.messages("s3api head-bucket", "--bucket", "s3://b"));
    }

    @Test
    void anEmptyKeyIsTooShort() {
        assertEquals(
                List.of("KeyId must have at least 1 characters, but has 0."),
                desk.messages("kms describe-key", "--key-id", ""));
    }

    @Test
    void optionNamesAreThoseOfTheAwsCli() {
        Map.of(
                        "S3BucketName", "--s3-bucket-name",
                        "DBInstanceIdentifier", "--db-instance-identifier",
                        "DbiResourceId", "--dbi-resource-id",
                        "KmsKeyId", "--kms-key-id")
                .forEach((member, option) -> assertEquals(option, OptionName.of(member)));
    }
}
