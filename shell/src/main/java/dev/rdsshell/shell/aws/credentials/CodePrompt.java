package dev.rdsshell.shell.aws.credentials;

import java.util.Optional;

/** Asks a person for the code of a multi-factor device. Called on the thread that runs the command. */
@FunctionalInterface
public interface CodePrompt {

    /**
     * @param device serial number or ARN of the device, as {@code mfa_serial} in the profile names it
     * @return the code; empty where nobody can be asked, or the person declined
     */
    Optional<String> code(String device);

    /** For scripts, pipes and everything in the background: nobody is asked. */
    static CodePrompt nobody() {
        return device -> Optional.empty();
    }
}
