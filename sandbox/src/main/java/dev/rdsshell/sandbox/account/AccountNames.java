package dev.rdsshell.sandbox.account;

import java.util.List;

/** The identity of the practice account, as AWS documentation writes it. */
public final class AccountNames {
    /** The account of the documented example. */
    public static final String ACCOUNT_ID = "123456789012";

    /** Where the account is at home, and where the documented example lives. */
    public static final String HOME_REGION = "us-west-2";

    /** The other region that holds something. */
    public static final String SECOND_REGION = "eu-west-1";

    /** All regions of the account. */
    public static final List<String> REGIONS = List.of(HOME_REGION, SECOND_REGION);

    /** Whoever has the key of the sandbox. */
    public static final String USER_ARN = "arn:aws:iam::" + ACCOUNT_ID + ":user/practice";

    /** Another account, whose things the story shows from outside. */
    public static final String OTHER_ACCOUNT_ID = "111122223333";

    private AccountNames() {}
}
