package dev.rdsshell.completions.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.completions.cache.LookupFailure.Kind;
import dev.rdsshell.completions.suggestion.Answer.State;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CacheTest {
    private final TestClock clock = new TestClock();
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final Arrivals arrivals = new Arrivals();
    private final Map<String, String> disk = new HashMap<>();
    private final Cache cache = cache();
    private int arrived;
    private int asked;

    private Runnable whileResting = () -> {};

    private record Name(String name) {}

    private Cache cache() {
        return new Cache(waiting::add, clock, this::rest, arrivals, new Shelf() {
            @Override
            public Optional<String> read(String name) {
                return Optional.ofNullable(disk.get(name));
            }

            @Override
            public void write(String name, String text) {
                disk.put(name, text);
            }
        });
    }

    private void rest(Duration time) {
        whileResting.run();
        clock.pass(time);
    }

    @Test
    void whoAsksFirstGetsNothingYetAndIsToldWhenThereIsMore() {
        arrivals.whenRowsArrive(() -> arrived++);

        assertEquals(State.LOADING, get("shop").state());
        work();

        assertTrue(arrived > 0);
        assertEquals(List.of("shop"), names(get("shop")));
        assertEquals(State.FRESH, get("shop").state());
    }

    @Test
    void whatWasMadeOfRowsIsMadeOfNewerOnesByWhoLoadsThem() {
        get("shop");
        work();
        List<List<String>> made = new ArrayList<>();
        Function<List<Name>, Boolean> make =
                rows -> made.add(rows.stream().map(Name::name).toList());
        get("shop").rows().view("names", make);

        clock.pass(Expiry.SOFT);
        get("orders");
        work();
        assertEquals(List.of(List.of("shop"), List.of("orders")), made);

        get("orders").rows().view("names", make);
        assertEquals(2, made.size());
    }

    @Test
    void whoReliesOnRowsBeginsNoLookUpAndGetsNoneThatAreTooOldOrNoLongerTrue() {
        assertEquals(List.of(), names(reliable()));
        assertEquals(0, waiting.size());
        get("shop");
        work();
        clock.pass(Expiry.HARD);
        assertEquals(List.of("shop"), names(reliable()));
        clock.pass(Duration.ofSeconds(1));
        assertEquals(List.of(), names(reliable()));

        get("orders");
        work();
        cache.outdate(kind().name());
        assertEquals(List.of(), names(reliable()));
        assertEquals(0, waiting.size());
    }

    @Test
    void oneLookUpServesAllWhoAskMeanwhile() {
        get("shop");
        get("shop");
        work();
        get("shop");

        assertEquals(1, asked);
    }

    @Test
    void theFirstPageIsShownWhileTheOthersAreOnTheirWay() {
        List<Known<Name>> between = new ArrayList<>();
        get(sink -> {
            sink.page(List.of(new Name("first")));
            between.add(get("never"));
            sink.page(List.of(new Name("second")));
        });
        work();

        assertEquals(List.of("first"), names(between.get(0)));
        assertFalse(between.get(0).isWhole());
        assertEquals(State.LOADING, between.get(0).state());
        assertEquals(List.of("first", "second"), names(get("never")));
    }

    @Test
    void afterAMinuteRowsAreLookedUpAgainAndShownMeanwhileWithTheirAge() {
        get("old");
        work();
        clock.pass(Duration.ofSeconds(60));

        Known<Name> stale = get("new");
        assertEquals(State.STALE, stale.state());
        assertEquals(List.of("old"), names(stale));
        assertEquals(Optional.of(Duration.ofSeconds(60)), stale.age());
        work();
        assertEquals(List.of("new"), names(get("newer")));
    }

    @Test
    void rowsOlderThanTenMinutesAreNotShownWhenTheyCannotBeLookedUpAgain() {
        get("old");
        work();
        clock.pass(Duration.ofMinutes(9));
        getFailing(Kind.BROKEN, "no connection");
        work();
        assertEquals(List.of("old"), names(getFailing(Kind.BROKEN, "no connection")));

        clock.pass(Duration.ofMinutes(2));
        getFailing(Kind.BROKEN, "no connection");
        work();
        Known<Name> gone = getFailing(Kind.BROKEN, "no connection");
        assertEquals(List.of(), names(gone));
        assertEquals("no connection", gone.reason());
    }

    @Test
    void whatIsNotAllowedIsNotAskedForAgainAtOnce() {
        getFailing(Kind.DENIED, "AccessDenied: rds:DescribeDBSnapshots");
        work();
        Known<Name> denied = get("allowed now");
        work();

        assertEquals(State.DENIED, denied.state());
        assertEquals("AccessDenied: rds:DescribeDBSnapshots", denied.reason());
        assertEquals(1, asked);
        clock.pass(Duration.ofSeconds(60));
        get("allowed now");
        work();
        assertEquals(List.of("allowed now"), names(get("")));
    }

    @Test
    void anAccountThatIsAskedTooOftenIsAskedMoreAndMoreSeldomForTheSamePageWhileSomebodyLooks() {
        List<String> reasons = new ArrayList<>();
        whileResting = () -> reasons.add(get("never").reason());
        get(sink -> {
            sink.page(List.of(new Name("first")));
            while (++asked < 3) {
                assertTrue(sink.restAfter(new LookupFailure(Kind.THROTTLED, "Throttling: rds:DescribeDBSnapshots")));
            }
            sink.page(List.of(new Name("second")));
        });
        work();

        assertEquals(
                List.of(
                        "Throttling: rds:DescribeDBSnapshots; will ask again after 5 s",
                        "Throttling: rds:DescribeDBSnapshots; will ask again after 10 s"),
                reasons);
        assertEquals(List.of("first", "second"), names(get("never")));
        assertEquals("", get("never").reason());
    }

    @Test
    void whatNobodyLooksAtAnyMoreIsGivenUpAfterARest() {
        whileResting = () -> clock.pass(Duration.ofMinutes(1));
        List<Boolean> goesOn = new ArrayList<>();
        get(sink -> goesOn.add(sink.restAfter(new LookupFailure(Kind.THROTTLED, "Throttling"))));
        work();

        assertEquals(List.of(false), goesOn);
    }

    @Test
    void noRestMendsWhatIsNotAllowed() {
        List<Boolean> goesOn = new ArrayList<>();
        get(sink -> goesOn.add(sink.restAfter(new LookupFailure(Kind.DENIED, "AccessDenied"))));
        work();

        assertEquals(List.of(false), goesOn);
    }

    @Test
    void rowsThatLackSomethingAreOfUseAndSayWhat() {
        get(sink -> {
            sink.page(List.of(new Name("shop")));
            sink.lacks(new LookupFailure(Kind.DENIED, "AccessDenied: kms:ListKeys"));
        });
        work();

        Known<Name> known = get("never");
        assertEquals(List.of("shop"), names(known));
        assertEquals(State.FRESH, known.state());
        assertEquals("AccessDenied: kms:ListKeys", known.reason());
    }

    @Test
    void whatHadComeBeforeAFailureStays() {
        get(sink -> {
            sink.page(List.of(new Name("first")));
            throw new LookupFailure(Kind.THROTTLED, "Throttling");
        });
        work();

        Known<Name> half = get("never");
        assertEquals(List.of("first"), names(half));
        assertFalse(half.isWhole());
        assertEquals(State.FAILED, half.state());
    }

    @Test
    void aRefreshForgetsFailuresToo() {
        getFailing(Kind.DENIED, "AccessDenied: s3:ListAllMyBuckets");
        work();
        cache.refresh();
        get("allowed now");
        work();

        assertEquals(List.of("allowed now"), names(get("")));
    }

    @Test
    void anOwnChangeOutdatesWhatIsKnownAndWhatIsOnItsWay() {
        get("before the start");
        cache.outdate("names");
        get("after the start");
        work();

        assertEquals(List.of("after the start"), names(get("")));
    }

    @Test
    void whatComesLateForAnotherAccountIsDiscarded() {
        List<Boolean> wanted = new ArrayList<>();
        get(sink -> {
            cache.clear();
            wanted.add(sink.page(List.of(new Name("of the old account"))));
        });
        work();

        assertEquals(List.of(false), wanted);
        assertEquals(List.of(), names(get("of the new account")));
        assertEquals(Map.of(), disk);
    }

    @Test
    void theNextSessionBeginsWithWhatWasKeptAndItsAge() {
        get("kept");
        work();
        clock.pass(Duration.ofHours(20));
        Cache next = cache();

        List<Known<Name>> between = new ArrayList<>();
        next.get("here", kind(), sink -> between.add(next.get("here", kind(), names("never"))));
        work();

        assertEquals(List.of("kept"), names(between.get(0)));
        assertEquals(State.STALE, between.get(0).state());
        assertEquals(Optional.of(Duration.ofHours(20)), between.get(0).age());
    }

    @Test
    void anotherShellOfAMomentAgoSavesTheLookUp() {
        get("kept");
        work();
        clock.pass(Duration.ofSeconds(20));
        Cache next = cache();
        next.get("here", kind(), names("never"));
        work();

        assertEquals(List.of("kept"), names(next.get("here", kind(), names("never"))));
        assertEquals(1, asked);
    }

    @Test
    void ofVeryManyTheFirstAreKeptAndTheNextSessionLooksForTheOthersAtOnce() {
        int many = 20_001;
        get(sink -> sink.page(IntStream.range(0, many)
                .mapToObj(number -> new Name("n" + number))
                .toList()));
        work();
        Cache next = cache();
        List<Known<Name>> between = new ArrayList<>();
        next.get("here", kind(), sink -> between.add(next.get("here", kind(), names("never"))));
        work();

        assertEquals(20_000, between.get(0).rows().all().size());
        assertFalse(between.get(0).isWhole());
        assertEquals(State.STALE, between.get(0).state());
    }

    @Test
    void whatWasKeptWithADateToComeIsNotShown() {
        clock.pass(Duration.ofHours(2));
        get("kept");
        work();
        clock.pass(Duration.ofHours(-1));
        Cache next = cache();
        next.get("here", kind(), names("looked up"));
        work();

        assertEquals(List.of("looked up"), names(next.get("here", kind(), names("never"))));
    }

    @Test
    void afterTheClockWasSetBackRowsAreLookedUpAgain() {
        get("old");
        work();
        clock.pass(Duration.ofHours(-1));
        get("new");
        work();

        assertEquals(List.of("new"), names(get("never")));
    }

    @Test
    void aFirstLookUpThatFailedTellsHowLongAgoThatWas() {
        getFailing(Kind.DENIED, "AccessDenied: rds:DescribeDBSnapshots");
        work();
        clock.pass(Duration.ofSeconds(40));

        assertEquals(Optional.of(Duration.ofSeconds(40)), get("never").age());
    }

    @Test
    void whereNobodyAnsweredNothingHasAnAge() {
        for (Kind why : List.of(Kind.NOT_READY, Kind.BROKEN, Kind.THROTTLED)) {
            Cache empty = cache();
            empty.get("here", kind(), failing(why));
            work();

            assertEquals(
                    Optional.empty(), empty.get("here", kind(), failing(why)).age());
        }
    }

    @Test
    void theFirstPagesOfALookUpThatFailedAreAsOldAsItsFailure() {
        get(sink -> {
            sink.page(List.of(new Name("first")));
            throw new LookupFailure(Kind.BROKEN, "no connection");
        });
        work();
        clock.pass(Duration.ofSeconds(5));

        assertEquals(Optional.of(Duration.ofSeconds(5)), get("never").age());
    }

    @Test
    void aDamagedFileOrOneOfAnotherVersionIsAsIfThereWereNone() {
        for (String text : List.of("", "{", "[]", "{\"form\":\"Name[other]\",\"at\":\"x\",\"rows\":[]}")) {
            disk.put("shelf/names", text);
            Cache next = cache();
            next.get("here", kind(), names("looked up"));
            work();

            assertEquals(List.of("looked up"), names(next.get("here", kind(), names(""))));
        }
    }

    private Known<Name> get(String name) {
        return get(names(name));
    }

    private Known<Name> get(Lookup<Name> lookup) {
        return cache.get("here", kind(), lookup);
    }

    private Known<Name> reliable() {
        return cache.reliable("here", kind(), names("never"));
    }

    private Known<Name> getFailing(Kind why, String reason) {
        return get(sink -> {
            asked++;
            throw new LookupFailure(why, reason);
        });
    }

    private static Lookup<Name> failing(Kind why) {
        return sink -> {
            throw new LookupFailure(why, "no");
        };
    }

    private Lookup<Name> names(String name) {
        return sink -> {
            asked++;
            sink.page(List.of(new Name(name)));
        };
    }

    private static dev.rdsshell.completions.cache.Kind<Name> kind() {
        return new dev.rdsshell.completions.cache.Kind<>(
                "names", Name.class, ShelfNames.of(Optional.of("shelf/names")));
    }

    private static List<String> names(Known<Name> known) {
        return known.rows().all().stream().map(Name::name).toList();
    }

    private void work() {
        for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
            next.run();
        }
    }
}
