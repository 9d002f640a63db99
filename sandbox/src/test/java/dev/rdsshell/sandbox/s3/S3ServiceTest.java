package dev.rdsshell.sandbox.s3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.sandbox.LoopbackServer;
import dev.rdsshell.sandbox.MovableClock;
import dev.rdsshell.sandbox.account.BucketKeeper;
import dev.rdsshell.sandbox.account.Buckets;
import dev.rdsshell.sandbox.account.StoryBuckets;
import dev.rdsshell.sandbox.server.Call;
import dev.rdsshell.sandbox.server.Reply;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Bucket;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListBucketsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** What the real S3 client sees. */
class S3ServiceTest {
    private static final Instant START = Instant.parse("2026-02-03T04:05:06Z");
    private static final String BUCKET = StoryBuckets.DOCUMENTED;

    private final MovableClock clock = new MovableClock(START);
    private final Buckets buckets = new Buckets(BucketKeeper.NONE);
    private LoopbackServer server;
    private S3Client s3;

    @BeforeEach
    void start() throws IOException {
        new StoryBuckets(buckets, START).tell();
        server = new LoopbackServer(new S3Service(buckets), clock);
        s3 = client("us-west-2");
    }

    @AfterEach
    void stop() {
        s3.close();
        server.close();
    }

    @Test
    void allBucketsAreListedByName() {
        List<Bucket> listed = s3.listBuckets().buckets();

        assertEquals(
                List.of("acme-shop-exports", "acme-shop-exports-eu", "acme-shop-logs", "acme-shop-vault", BUCKET),
                listed.stream().map(Bucket::name).toList());
        assertEquals(START.minus(Duration.ofDays(420)), listed.get(0).creationDate());
        assertTrue(listed.stream().allMatch(bucket -> bucket.bucketRegion() == null));
    }

    @Test
    void bucketsComeInPagesOfTheSizeThatIsAskedFor() {
        List<List<String>> pages = s3.listBucketsPaginator(request -> request.maxBuckets(2)).stream()
                .map(page -> page.buckets().stream().map(Bucket::name).toList())
                .toList();

        assertEquals(
                List.of(
                        List.of("acme-shop-exports", "acme-shop-exports-eu"),
                        List.of("acme-shop-logs", "acme-shop-vault"),
                        List.of(BUCKET)),
                pages);
    }

    @Test
    void bucketsAreFilteredByPrefixAndRegion() {
        ListBucketsResponse response =
                s3.listBuckets(request -> request.prefix("acme-").bucketRegion("eu-west-1"));

        assertEquals(
                List.of("acme-shop-exports-eu"),
                response.buckets().stream().map(Bucket::name).toList());
        assertEquals("eu-west-1", response.buckets().get(0).bucketRegion());
        assertEquals("acme-", response.prefix());
    }

    @Test
    void aBucketIsMadeInTheRegionOfItsClient() {
        try (S3Client europe = client("eu-west-1")) {
            europe.createBucket(request -> request.bucket("made-in-europe"));
        }

        assertEquals(
                "eu-west-1",
                s3.getBucketLocation(request -> request.bucket("made-in-europe"))
                        .locationConstraintAsString());
    }

    @Test
    void aBucketIsNotMadeTwice() {
        assertFails(409, "BucketAlreadyOwnedByYou", () -> s3.createBucket(request -> request.bucket(BUCKET)));
    }

    /** The SDK itself refuses such names, other clients do not. */
    @Test
    void aBucketIsNotMadeUnderABadName() {
        for (String name : List.of("UPPER", "ab", "two..dots", "under_score")) {
            Call call = new Call("PUT", "/" + name, "", Map.of(), new byte[0], "us-west-2", "AKIATEST", START);

            Reply reply = new S3Service(buckets).handle(call);

            assertTrue(new String(reply.body(), UTF_8).contains("<Code>InvalidBucketName</Code>"), name);
        }
    }

    @Test
    void onlyAnEmptyBucketIsDeleted() {
        put("left/behind.txt", "here");
        assertFails(409, "BucketNotEmpty", () -> s3.deleteBucket(request -> request.bucket(BUCKET)));

        s3.deleteObject(request -> request.bucket(BUCKET).key("left/behind.txt"));
        s3.deleteBucket(request -> request.bucket(BUCKET));

        assertFails(404, "NoSuchBucket", () -> s3.listObjectsV2(request -> request.bucket(BUCKET)));
    }

    @Test
    void headBucketTellsTheRegion() {
        assertEquals(
                "us-west-2", s3.headBucket(request -> request.bucket(BUCKET)).bucketRegion());
        S3Exception missing =
                assertThrows(S3Exception.class, () -> s3.headBucket(request -> request.bucket("nobody-has-this")));
        assertEquals(404, missing.statusCode());
    }

    @Test
    void headBucketTellsTheRegionAlsoWhenItRefuses() {
        assertRefusedButTellsRegion(301, StoryBuckets.OTHER_REGION, "eu-west-1");
        assertRefusedButTellsRegion(403, StoryBuckets.DENYING, "us-west-2");
    }

    @Test
    void aBucketOfAnotherRegionSendsTheClientThere() {
        assertFails(
                301, "PermanentRedirect", () -> s3.listObjectsV2(request -> request.bucket(StoryBuckets.OTHER_REGION)));
        try (S3Client global = client("us-east-1")) {
            assertFails(
                    400, "AuthorizationHeaderMalformed", () -> global.listObjectsV2(request -> request.bucket(BUCKET)));
        }
    }

    @Test
    void aClientThatCrossesRegionsFindsTheBucket() {
        try (S3Client crossing =
                server.client(S3Client.builder().forcePathStyle(true).crossRegionAccessEnabled(true), "us-west-2")) {
            crossing.putObject(
                    request -> request.bucket(StoryBuckets.OTHER_REGION).key("hello.txt"),
                    RequestBody.fromString("hello"));
        }

        assertTrue(buckets.object(StoryBuckets.OTHER_REGION, "hello.txt").isPresent());
    }

    @Test
    void theDenyingBucketDeniesAndShowsItsPolicy() {
        assertFails(403, "AccessDenied", () -> s3.listObjectsV2(request -> request.bucket(StoryBuckets.DENYING)));
        assertFails(
                403,
                "AccessDenied",
                () -> s3.putObject(
                        request -> request.bucket(StoryBuckets.DENYING).key("a"), RequestBody.fromString("a")));

        assertTrue(s3.getBucketPolicy(request -> request.bucket(StoryBuckets.DENYING))
                .policy()
                .contains("NobodyTouchesTheVault"));
        assertFails(404, "NoSuchBucketPolicy", () -> s3.getBucketPolicy(request -> request.bucket(BUCKET)));
    }

    @Test
    void aBucketOfAnotherOwnerThanExpectedIsDenied() {
        s3.listObjectsV2(request -> request.bucket(BUCKET).expectedBucketOwner("123456789012"));
        assertFails(
                403,
                "AccessDenied",
                () -> s3.listObjectsV2(request -> request.bucket(BUCKET).expectedBucketOwner("999999999999")));
    }

    @Test
    void whatIsPutIsRead() {
        s3.putObject(
                request -> request.bucket(BUCKET)
                        .key("päth with spaces+plus/&<>.txt")
                        .contentType("text/plain")
                        .metadata(Map.of("colour", "red")),
                RequestBody.fromString("Grüße"));
        clock.move(Duration.ofHours(1));

        ResponseBytes<GetObjectResponse> read =
                s3.getObjectAsBytes(request -> request.bucket(BUCKET).key("päth with spaces+plus/&<>.txt"));

        assertEquals("Grüße", read.asUtf8String());
        assertEquals("text/plain", read.response().contentType());
        assertEquals(Map.of("colour", "red"), read.response().metadata());
        assertEquals(START, read.response().lastModified());
        assertEquals("AES256", read.response().serverSideEncryptionAsString());
    }

    @Test
    void headObjectTellsTheSizeWithoutTheContent() {
        put("a.txt", "twelve bytes");

        HeadObjectResponse head =
                s3.headObject(request -> request.bucket(BUCKET).key("a.txt"));

        assertEquals(12, head.contentLength());
        assertEquals('"' + "c91fa94e14cf2fa5474beceff788c0dc" + '"', head.eTag());
    }

    @Test
    void everyChecksumOfTheSdkIsAcceptedAndGivenBack() {
        Stream.of(ChecksumAlgorithm.CRC32, ChecksumAlgorithm.SHA1, ChecksumAlgorithm.SHA256)
                .forEach(algorithm -> {
                    s3.putObject(
                            request -> request.bucket(BUCKET).key("sum").checksumAlgorithm(algorithm),
                            RequestBody.fromInputStream(new ByteArrayInputStream("content".getBytes(UTF_8)), 7));
                    assertEquals("content", read("sum"));
                });
    }

    @Test
    void aWrongChecksumIsRefused() {
        assertFails(
                400,
                "BadDigest",
                () -> s3.putObject(
                        request -> request.bucket(BUCKET).key("sum").checksumCRC32("AAAAAA=="),
                        RequestBody.fromString("content")));
        assertTrue(buckets.object(BUCKET, "sum").isEmpty());
    }

    @Test
    void aRangeIsReadFromEitherEnd() {
        put("alphabet", "abcdefghijklmnopqrstuvwxyz");

        assertEquals("bcd", readRange("bytes=1-3"));
        assertEquals("xyz", readRange("bytes=23-"));
        assertEquals("yz", readRange("bytes=-2"));
        assertEquals("z", readRange("bytes=25-900"));
        assertFails(416, "InvalidRange", () -> readRange("bytes=26-30"));
    }

    @Test
    void aMissingKeyIsSaid() {
        assertFails(404, "NoSuchKey", () -> read("nothing"));
    }

    @Test
    void conditionsOnTheETagAreKept() {
        put("once", "first");

        assertFails(
                412,
                "PreconditionFailed",
                () -> s3.putObject(
                        request -> request.bucket(BUCKET).key("once").ifNoneMatch("*"),
                        RequestBody.fromString("second")));
        assertFails(
                412,
                "PreconditionFailed",
                () -> s3.getObjectAsBytes(
                        request -> request.bucket(BUCKET).key("once").ifMatch("\"another\"")));
        assertEquals("first", read("once"));
    }

    @Test
    void foldersAreCommonPrefixes() {
        Stream.of("a/1", "a/2", "b/1", "b/c/1", "top", "z/").forEach(key -> put(key, "x"));

        ListObjectsV2Response root =
                s3.listObjectsV2(request -> request.bucket(BUCKET).delimiter("/"));
        ListObjectsV2Response below = s3.listObjectsV2(
                request -> request.bucket(BUCKET).delimiter("/").prefix("b/"));

        assertEquals(List.of("a/", "b/", "z/"), prefixes(root.commonPrefixes()));
        assertEquals(List.of("top"), keys(root.contents()));
        assertEquals(4, root.keyCount());
        assertEquals(List.of("b/c/"), prefixes(below.commonPrefixes()));
        assertEquals(List.of("b/1"), keys(below.contents()));
    }

    @Test
    void everyLineOfAListingComesOnceOverItsPages() {
        Stream.of("a/1", "a/2", "b/1", "c", "d/1", "d/2", "e").forEach(key -> put(key, "x"));

        List<ListObjectsV2Response> pages =
                s3
                        .listObjectsV2Paginator(
                                request -> request.bucket(BUCKET).delimiter("/").maxKeys(2))
                        .stream()
                        .toList();

        assertEquals(3, pages.size());
        assertEquals(
                List.of("a/", "b/", "d/"),
                pages.stream()
                        .flatMap(page -> prefixes(page.commonPrefixes()).stream())
                        .toList());
        assertEquals(
                List.of("c", "e"),
                pages.stream().flatMap(page -> keys(page.contents()).stream()).toList());
        assertFalse(pages.get(2).isTruncated());
    }

    @Test
    void theOldListingPagesByMarker() {
        Stream.of("a/1", "a/2", "b", "c").forEach(key -> put(key, "x"));

        ListObjectsResponse first =
                s3.listObjects(request -> request.bucket(BUCKET).delimiter("/").maxKeys(1));
        ListObjectsResponse second = s3.listObjects(
                request -> request.bucket(BUCKET).delimiter("/").maxKeys(1).marker(first.nextMarker()));

        assertEquals(List.of("a/"), prefixes(first.commonPrefixes()));
        assertEquals("a/", first.nextMarker());
        assertEquals(List.of("b"), keys(second.contents()));
    }

    @Test
    void aListingStartsBehindAKeyAndShowsOwnersWhenAsked() {
        Stream.of("a", "b", "c").forEach(key -> put(key, "x"));

        ListObjectsV2Response response = s3.listObjectsV2(
                request -> request.bucket(BUCKET).startAfter("a").fetchOwner(true));

        assertEquals(List.of("b", "c"), keys(response.contents()));
        assertFalse(response.contents().get(0).owner().id().isEmpty());
    }

    @Test
    void keysThatXmlCannotHoldAreListedEncoded() {
        put("strange \u0001+%&/ü", "x");

        ListObjectsV2Response response =
                s3.listObjectsV2(request -> request.bucket(BUCKET).encodingType("url"));

        assertEquals(List.of("strange \u0001+%&/ü"), keys(response.contents()));
    }

    @Test
    void anEncodingOrATokenThatSomebodyMadeUpIsRefused() {
        assertFails(
                400,
                "InvalidArgument",
                () -> s3.listObjectsV2(request -> request.bucket(BUCKET).encodingType("URL")));
        assertFails(
                400,
                "InvalidArgument",
                () -> s3.listObjectsV2(request -> request.bucket(BUCKET).continuationToken("abc")));
    }

    @Test
    void aPageSizeMustBeANumber() {
        assertFails(
                400,
                "InvalidArgument",
                () -> s3.listObjectsV2(request -> request.bucket(BUCKET).maxKeys(-1)));
    }

    @Test
    void manyObjectsAreDeletedAtOnce() {
        Stream.of("a", "b", "c").forEach(key -> put(key, "x"));

        DeleteObjectsResponse response = s3.deleteObjects(request -> request.bucket(BUCKET)
                .delete(delete -> delete.objects(
                        ObjectIdentifier.builder().key("a").build(),
                        ObjectIdentifier.builder().key("c").build())));

        assertEquals(2, response.deleted().size());
        assertEquals(List.of("b"), List.copyOf(buckets.objects(BUCKET).keySet()));
    }

    @Test
    void aCopyKeepsContentAndMetadata() {
        s3.putObject(
                request -> request.bucket(BUCKET).key("from").metadata(Map.of("a", "b")),
                RequestBody.fromString("content"));

        s3.copyObject(request -> request.sourceBucket(BUCKET)
                .sourceKey("from")
                .destinationBucket(StoryBuckets.EXPORTS)
                .destinationKey("to"));

        HeadObjectResponse head =
                s3.headObject(request -> request.bucket(StoryBuckets.EXPORTS).key("to"));
        assertEquals(Map.of("a", "b"), head.metadata());
        assertEquals(7, head.contentLength());
    }

    @Test
    void anUploadInPartsBecomesOneObject() {
        String id = s3.createMultipartUpload(
                        request -> request.bucket(BUCKET).key("big").contentType("text/plain"))
                .uploadId();
        String second = uploadPart(id, 2, "world");
        String first = uploadPart(id, 1, "hello ");

        s3.completeMultipartUpload(request -> request.bucket(BUCKET)
                .key("big")
                .uploadId(id)
                .multipartUpload(upload -> upload.parts(part(1, first), part(2, second))));

        ResponseBytes<GetObjectResponse> read =
                s3.getObjectAsBytes(request -> request.bucket(BUCKET).key("big"));
        assertEquals("hello world", read.asUtf8String());
        assertEquals("text/plain", read.response().contentType());
        assertTrue(read.response().eTag().endsWith("-2\""), read.response().eTag());
    }

    @Test
    void anUploadInPartsEndsWithItsOwnPartsOrNotAtAll() {
        String id = s3.createMultipartUpload(request -> request.bucket(BUCKET).key("big"))
                .uploadId();
        uploadPart(id, 1, "hello");

        assertFails(
                400,
                "InvalidPart",
                () -> s3.completeMultipartUpload(request -> request.bucket(BUCKET)
                        .key("big")
                        .uploadId(id)
                        .multipartUpload(upload -> upload.parts(part(1, "\"of-another\"")))));
        s3.abortMultipartUpload(request -> request.bucket(BUCKET).key("big").uploadId(id));
        assertFails(404, "NoSuchUpload", () -> uploadPart(id, 2, "more"));
        assertTrue(buckets.object(BUCKET, "big").isEmpty());
    }

    @Test
    void whatIsNotPartOfTheSandboxIsSaidAtOnce() {
        S3Exception exception =
                assertFails(501, "NotImplemented", () -> s3.getBucketAcl(request -> request.bucket(BUCKET)));

        assertEquals(1, exception.numAttempts());
    }

    private S3Client client(String region) {
        return server.client(S3Client.builder().forcePathStyle(true), region);
    }

    private void put(String key, String content) {
        s3.putObject(request -> request.bucket(BUCKET).key(key), RequestBody.fromString(content));
    }

    private String read(String key) {
        return s3.getObjectAsBytes(request -> request.bucket(BUCKET).key(key)).asUtf8String();
    }

    private String readRange(String range) {
        return s3.getObjectAsBytes(
                        request -> request.bucket(BUCKET).key("alphabet").range(range))
                .asUtf8String();
    }

    private String uploadPart(String id, int number, String content) {
        return s3.uploadPart(
                        request ->
                                request.bucket(BUCKET).key("big").uploadId(id).partNumber(number),
                        RequestBody.fromString(content))
                .eTag();
    }

    private static CompletedPart part(int number, String eTag) {
        return CompletedPart.builder().partNumber(number).eTag(eTag).build();
    }

    private static List<String> keys(List<S3Object> objects) {
        return objects.stream().map(S3Object::key).toList();
    }

    private static List<String> prefixes(List<CommonPrefix> prefixes) {
        return prefixes.stream().map(CommonPrefix::prefix).toList();
    }

    private static S3Exception assertFails(int status, String code, Executable call) {
        S3Exception exception = assertThrows(S3Exception.class, call);
        assertEquals(code, exception.awsErrorDetails().errorCode());
        assertEquals(status, exception.statusCode());
        return exception;
    }

    private void assertRefusedButTellsRegion(int status, String bucket, String region) {
        S3Exception refusal = assertThrows(S3Exception.class, () -> s3.headBucket(request -> request.bucket(bucket)));
        assertEquals(status, refusal.statusCode());
        assertEquals(
                region,
                refusal.awsErrorDetails()
                        .sdkHttpResponse()
                        .firstMatchingHeader("x-amz-bucket-region")
                        .orElse(""));
    }
}
