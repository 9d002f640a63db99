package dev.rdsshell.sandbox.account;

/** The identity of the practice account, as AWS documentation writes it. */
public final class AccountNames {
    /** The account of the documented example. */
    public static final String ACCOUNT_ID = "123456789012";

    /** Where the account is at home, and where the documented example lives. */
    public static final String HOME_REGION = "us-west-2";

    /** The other region that holds something. */
    public static final String SECOND_REGION = "eu-west-1";

    private AccountNames() {}
}
