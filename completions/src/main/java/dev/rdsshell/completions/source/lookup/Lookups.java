package dev.rdsshell.completions.source.lookup;

import dev.rdsshell.completions.cache.Kind;
import dev.rdsshell.completions.cache.Known;
import dev.rdsshell.completions.cache.LookupFailure;
import dev.rdsshell.completions.cache.RowSupply;
import dev.rdsshell.completions.cache.ShelfNames;
import dev.rdsshell.completions.source.Account;
import dev.rdsshell.completions.source.Place;
import dev.rdsshell.completions.source.Wanted;
import java.util.Optional;

/** Rows of the account that a line means: what is known at once, the rest in the background. */
public final class Lookups {
    private final Account account;
    private final RowSupply supply;

    /** What is looked up lies below the name of its place. */
    private record OfPlace(Place place, String kind) implements ShelfNames {
        @Override
        public Optional<String> toRead() {
            return place.lastShelf().map(this::below);
        }

        @Override
        public Optional<String> toWrite() {
            return place.shelf().map(this::below);
        }

        private String below(String name) {
            return name + "/" + kind;
        }
    }

    public Lookups(Account account, RowSupply supply) {
        this.account = account;
        this.supply = supply;
    }

    /** What is known; never waits and never fails. */
    public <R extends Record> Known<R> get(Wanted wanted, RowKind<R> kind) {
        try {
            return account.place(wanted).map(place -> get(place, kind)).orElseGet(Known::loading);
        } catch (LookupFailure failure) {
            return Known.failed(failure);
        }
    }

    private <R extends Record> Known<R> get(Place place, RowKind<R> kind) {
        ShelfNames shelf = kind.isKept() ? new OfPlace(place, kind.name()) : ShelfNames.of(Optional.empty());
        Known<R> known = supply.get(place, new Kind<>(kind.name(), kind.row(), shelf), sink -> kind.asking()
                .ask(place, sink));
        return known.rows().all().isEmpty()
                ? known
                : place.assumedAccount()
                        .map(account -> known.because("kept for account " + account + ", not yet confirmed"))
                        .orElse(known);
    }

    /** The region that the line means, where there is one. */
    public Optional<String> region(Wanted wanted) {
        return place(wanted).flatMap(Place::region);
    }

    /** The id of the account that the line means, where it is known already. */
    public Optional<String> accountId(Wanted wanted) {
        return place(wanted).flatMap(Place::account);
    }

    private Optional<Place> place(Wanted wanted) {
        try {
            return account.place(wanted);
        } catch (LookupFailure none) {
            return Optional.empty();
        }
    }
}
