package dev.rdsshell.shell.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SharesTest {
    @Test
    void whatOnePanelDoesNotNeedGoesToTheOthers() {
        Shares shares = new Shares(List.of(30, 4, 9), 30);
        assertEquals(List.of(17, 4, 9), List.of(shares.of(0), shares.of(1), shares.of(2)));
    }

    @Test
    void whereAllNeedMoreTheyGetTheSame() {
        Shares shares = new Shares(List.of(30, 40), 20);
        assertEquals(List.of(10, 10), List.of(shares.of(0), shares.of(1)));
    }
}
