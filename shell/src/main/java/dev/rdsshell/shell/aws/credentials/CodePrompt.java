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

    /** Whether a code that a person has just typed may be used, also without asking for another. */
    default boolean takesWhatWasTyped() {
        return true;
    }

    /** For what a person waits for and has been asked before: nobody is asked again. */
    static CodePrompt typedBefore() {
        return device -> Optional.empty();
    }

    /**
     * For scripts, pipes and everything in the background: nobody is asked. A code counts once, and one that was typed for another
     * call is left to that.
     */
    static CodePrompt nobody() {
        return Nobody.INSTANCE;
    }

    /** See {@link #nobody}. */
    enum Nobody implements CodePrompt {
        INSTANCE;

        @Override
        public Optional<String> code(String device) {
            return Optional.empty();
        }

        @Override
        public boolean takesWhatWasTyped() {
            return false;
        }
    }
}
