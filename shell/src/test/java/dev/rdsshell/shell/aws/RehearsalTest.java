package dev.rdsshell.shell.aws;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import org.junit.jupiter.api.Test;

class RehearsalTest {

    /** Nothing listens where it pretends to call, so a call that left the process would fail. */
    @Test
    void itComesToItsEndWithoutAnyServer() {
        assertDoesNotThrow(Rehearsal::call);
    }
}
