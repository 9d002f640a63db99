package dev.rdsshell.sandbox.sts;

import dev.rdsshell.sandbox.account.AccountNames;
import dev.rdsshell.sandbox.wire.QueryService;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityRequest;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** AWS STS, API version 2011-06-15. */
public final class StsService {
    /** The namespace of its answers. */
    public static final String NAMESPACE = "https://sts.amazonaws.com/doc/2011-06-15/";

    private static final String USER_ID = "AIDAPRACTICEACCOUNT01";

    private StsService() {}

    /** The service; whoever has the sandbox's key pair is its one user. */
    public static QueryService create() {
        GetCallerIdentityResponse practice = GetCallerIdentityResponse.builder()
                .userId(USER_ID)
                .account(AccountNames.ACCOUNT_ID)
                .arn(AccountNames.USER_ARN)
                .build();
        return new QueryService(NAMESPACE)
                .on("GetCallerIdentity", GetCallerIdentityRequest::builder, (request, call) -> practice);
    }
}
