package fi.muutto.protocol.transfer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What both ends compute of an account, each from its own rows: equal tallies mean equal accounts.
 *
 * @param digest over the digests of the types
 * @param types kept sorted by type, so that equality does not hang on order
 * @param totals computed apart from the digests; kept sorted
 */
public record AccountTally(Sha256 digest, List<TypeTally> types, List<MoneyTotal> totals) {
    public AccountTally {
        types = types.stream().sorted(Comparator.comparing(TypeTally::type)).toList();
        totals = totals.stream()
                .sorted(Comparator.comparing(MoneyTotal::type)
                        .thenComparing(MoneyTotal::field)
                        .thenComparing(MoneyTotal::currency))
                .toList();
    }

    /** The types whose count, digest or money differs from the other tally. */
    public List<String> typesThatDifferFrom(AccountTally other) {
        return Stream.of(this, other)
                .flatMap(AccountTally::typeNames)
                .distinct()
                .sorted()
                .filter(type -> !of(type).equals(other.of(type)))
                .toList();
    }

    private Stream<String> typeNames() {
        return Stream.concat(
                types.stream().map(TypeTally::type), totals.stream().map(MoneyTotal::type));
    }

    private List<Object> of(String type) {
        var parts = new ArrayList<Object>();
        types.stream().filter(t -> t.type().equals(type)).forEach(parts::add);
        totals.stream().filter(t -> t.type().equals(type)).forEach(parts::add);
        return parts;
    }
}
