package dev.rdsshell.sandbox.kms;

import dev.rdsshell.sandbox.account.Key;
import dev.rdsshell.sandbox.account.KeyAlias;
import dev.rdsshell.sandbox.account.Keys;
import dev.rdsshell.sandbox.server.Call;
import dev.rdsshell.sandbox.server.Reply;
import dev.rdsshell.sandbox.server.Service;
import dev.rdsshell.sandbox.wire.JsonService;
import dev.rdsshell.sandbox.wire.ServiceError;
import dev.rdsshell.sandbox.wire.Slice;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.kms.model.AliasListEntry;
import software.amazon.awssdk.services.kms.model.CancelKeyDeletionRequest;
import software.amazon.awssdk.services.kms.model.DescribeKeyRequest;
import software.amazon.awssdk.services.kms.model.DescribeKeyResponse;
import software.amazon.awssdk.services.kms.model.EnableKeyRequest;
import software.amazon.awssdk.services.kms.model.GetKeyPolicyRequest;
import software.amazon.awssdk.services.kms.model.GetKeyPolicyResponse;
import software.amazon.awssdk.services.kms.model.KeyListEntry;
import software.amazon.awssdk.services.kms.model.ListAliasesRequest;
import software.amazon.awssdk.services.kms.model.ListAliasesResponse;
import software.amazon.awssdk.services.kms.model.ListKeysRequest;
import software.amazon.awssdk.services.kms.model.ListKeysResponse;

/** AWS KMS in the region of each call. */
public final class KmsService implements Service {
    private static final int KEYS_A_PAGE = 100;
    private static final int ALIASES_A_PAGE = 50;
    private static final String ONLY_POLICY = "default";

    private final Keys keys;
    private final JsonService protocol;

    public KmsService(Keys keys) {
        this.keys = keys;
        KeyChanges changes = new KeyChanges(keys);
        protocol = new JsonService()
                .on("ListKeys", ListKeysRequest::builder, this::listKeys)
                .on("ListAliases", ListAliasesRequest::builder, this::listAliases)
                .on("DescribeKey", DescribeKeyRequest::builder, this::describeKey, "KeyId")
                .on("GetKeyPolicy", GetKeyPolicyRequest::builder, this::getKeyPolicy, "KeyId")
                .on("EnableKey", EnableKeyRequest::builder, changes::enable, "KeyId")
                .on("CancelKeyDeletion", CancelKeyDeletionRequest::builder, changes::cancelDeletion, "KeyId");
    }

    @Override
    public Set<String> operations() {
        return protocol.operations();
    }

    @Override
    public Reply handle(Call call) {
        return protocol.handle(call);
    }

    private ListKeysResponse listKeys(ListKeysRequest request, Call call) {
        List<Key> all = keys.keys(call.region());
        Slice<Key> page = page(all, request.marker(), request.limit(), KEYS_A_PAGE);
        return ListKeysResponse.builder()
                .keys(page.items().stream().map(KmsService::entry).toList())
                .nextMarker(page.next().orElse(null))
                .truncated(page.next().isPresent())
                .build();
    }

    private ListAliasesResponse listAliases(ListAliasesRequest request, Call call) {
        Optional<String> wanted =
                Optional.ofNullable(request.keyId()).map(id -> key(call, id).id());
        List<KeyAlias> all = keys.aliases(call.region()).stream()
                .filter(alias -> wanted.isEmpty() || wanted.equals(alias.keyId()))
                .toList();
        Slice<KeyAlias> page = page(all, request.marker(), request.limit(), ALIASES_A_PAGE);
        return ListAliasesResponse.builder()
                .aliases(page.items().stream().map(KmsService::entry).toList())
                .nextMarker(page.next().orElse(null))
                .truncated(page.next().isPresent())
                .build();
    }

    private DescribeKeyResponse describeKey(DescribeKeyRequest request, Call call) {
        return DescribeKeyResponse.builder()
                .keyMetadata(Metadata.of(key(call, request.keyId())))
                .build();
    }

    private GetKeyPolicyResponse getKeyPolicy(GetKeyPolicyRequest request, Call call) {
        String name = Optional.ofNullable(request.policyName()).orElse(ONLY_POLICY);
        if (!name.equals(ONLY_POLICY)) {
            throw new ServiceError("NotFoundException", 400, "No such policy exists");
        }
        return GetKeyPolicyResponse.builder()
                .policy(key(call, request.keyId()).policy())
                .policyName(name)
                .build();
    }

    private Key key(Call call, String reference) {
        return keys.find(call.region(), reference).orElseThrow(() -> NotFound.of(call.region(), reference));
    }

    private static <T> Slice<T> page(List<T> all, String marker, Integer limit, int usual) {
        int size = limit == null ? usual : limit;
        if (size < 1 || size > 1000) {
            String message =
                    "1 validation error detected: Value '%d' at 'limit' failed to satisfy constraint: Member must"
                            + " have value between 1 and 1000";
            throw new ServiceError("ValidationException", 400, message.formatted(size));
        }
        try {
            return Slice.of(all, Optional.ofNullable(marker), size);
        } catch (IllegalArgumentException e) {
            throw new ServiceError("InvalidMarkerException", 400, "Invalid marker");
        }
    }

    private static KeyListEntry entry(Key key) {
        return KeyListEntry.builder().keyId(key.id()).keyArn(key.arn()).build();
    }

    private static AliasListEntry entry(KeyAlias alias) {
        return AliasListEntry.builder()
                .aliasName(alias.name())
                .aliasArn(alias.arn())
                .targetKeyId(alias.keyId().orElse(null))
                .creationDate(alias.created())
                .lastUpdatedDate(alias.created())
                .build();
    }
}
