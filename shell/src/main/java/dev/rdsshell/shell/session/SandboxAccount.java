package dev.rdsshell.shell.session;

import java.net.URI;

/** The practice account that this session talks to instead of AWS. Its credentials are its own. */
public record SandboxAccount(URI endpoint, String accessKeyId, String secretAccessKey, String region) {

    @Override
    public String toString() {
        return "SandboxAccount[" + endpoint + "]";
    }
}
