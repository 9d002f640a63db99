package dev.rdsshell.shell.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rdsshell.completions.source.Place;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionPlaceTest {

    /** None of the calls ends before all have begun. */
    @Test
    void whatIsAskedTogetherIsUnderWayAtTheSameTimeAndAnsweredInItsOrder(@TempDir Path home) {
        Place place = Fixture.withKeys(home)
                .services()
                .place(Connections.to(URI.create("http://127.0.0.1:1")), 0, Optional.empty());
        CountDownLatch begun = new CountDownLatch(3);

        List<String> answers = place.askTogether(Stream.of("first", "second", "third")
                .<Supplier<String>>map(name -> () -> name + " " + hasBegun(begun))
                .toList());

        assertEquals(List.of("first true", "second true", "third true"), answers);
    }

    private static boolean hasBegun(CountDownLatch all) {
        all.countDown();
        try {
            return all.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
