package dev.rdsshell.sandbox.s3;

import dev.rdsshell.sandbox.account.Buckets;
import dev.rdsshell.sandbox.server.Call;
import dev.rdsshell.sandbox.server.Reply;
import dev.rdsshell.sandbox.server.Service;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Amazon S3 over the account's buckets. */
public final class S3Service implements Service {
    private final Gate gate;
    private final BucketListing bucketListing;
    private final BucketOperations bucketOperations;
    private final Map<S3Operation, Function<S3Request, Reply>> behindGate = new EnumMap<>(S3Operation.class);

    public S3Service(Buckets buckets) {
        gate = new Gate(buckets);
        bucketListing = new BucketListing(buckets);
        bucketOperations = new BucketOperations(buckets);
        addBucketOperations(new ObjectListing(buckets));
        addObjectOperations(new ObjectReading(buckets), new ObjectWriting(buckets));
        addMultipartOperations(new Multipart(buckets));
    }

    @Override
    public Set<String> operations() {
        return Stream.of(S3Operation.values()).map(S3Operation::wireName).collect(Collectors.toSet());
    }

    @Override
    public Reply handle(Call call) {
        try {
            return answer(call, S3Operation.of(call).orElseThrow(() -> notImplemented(call)));
        } catch (S3Failure failure) {
            return S3Reply.error(failure, call.method());
        }
    }

    private Reply answer(Call call, S3Operation operation) {
        return switch (operation) {
            case LIST_BUCKETS -> bucketListing.list(call);
            case CREATE_BUCKET -> bucketOperations.create(call);
            default -> handler(operation).apply(gate.admit(call, operation));
        };
    }

    private Function<S3Request, Reply> handler(S3Operation operation) {
        Function<S3Request, Reply> handler = behindGate.get(operation);
        if (handler == null) {
            throw new IllegalStateException("No handler for " + operation);
        }
        return handler;
    }

    private void addBucketOperations(ObjectListing listing) {
        behindGate.put(S3Operation.DELETE_BUCKET, bucketOperations::delete);
        behindGate.put(S3Operation.HEAD_BUCKET, bucketOperations::head);
        behindGate.put(S3Operation.GET_BUCKET_LOCATION, bucketOperations::location);
        behindGate.put(S3Operation.GET_BUCKET_POLICY, bucketOperations::policy);
        behindGate.put(S3Operation.LIST_OBJECTS_V2, listing::version2);
        behindGate.put(S3Operation.LIST_OBJECTS, listing::version1);
    }

    private void addObjectOperations(ObjectReading reading, ObjectWriting writing) {
        behindGate.put(S3Operation.GET_OBJECT, reading::read);
        behindGate.put(S3Operation.HEAD_OBJECT, reading::read);
        behindGate.put(S3Operation.PUT_OBJECT, writing::put);
        behindGate.put(S3Operation.DELETE_OBJECT, writing::delete);
        behindGate.put(S3Operation.DELETE_OBJECTS, writing::deleteMany);
    }

    private void addMultipartOperations(Multipart multipart) {
        behindGate.put(S3Operation.CREATE_MULTIPART_UPLOAD, multipart::create);
        behindGate.put(S3Operation.UPLOAD_PART, multipart::part);
        behindGate.put(S3Operation.COMPLETE_MULTIPART_UPLOAD, multipart::complete);
        behindGate.put(S3Operation.ABORT_MULTIPART_UPLOAD, multipart::abort);
    }

    private static S3Failure notImplemented(Call call) {
        String query = call.rawQuery().isEmpty() ? "" : "?" + call.rawQuery();
        return S3Failure.notImplemented(call.method() + " " + call.path() + query);
    }
}
