package dev.rdsshell.shell.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import org.junit.jupiter.api.Test;

class PagerTest {
    @Test
    void aQuoteThatIsNeverClosedIsRefusedAsTheAwsCliDoes() {
        for (String line : new String[] {"sed 's/^/> ", "less \"-P x"}) {
            Failure failure =
                    assertThrows(FailureException.class, () -> Pager.of(line)).failure();

            assertEquals(255, failure.exitCode());
            assertEquals("A quote in the pager \"" + line + "\" is never closed.", failure.message());
        }
    }

    @Test
    void blanksNameNoProgram() {
        assertTrue(Pager.of("  ").isEmpty());
        assertTrue(Pager.of("less -S").isPresent());
    }
}
