package fi.muutto.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** Lists the measurements and runs the one that is named. */
public final class Bench {
    private Bench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        var words = List.of(arguments);
        if (words.equals(List.of("start"))) {
            new StartBench().run();
        } else if (!words.isEmpty() && words.get(0).equals("transfer")) {
            new TransferBench(
                            AccountSize.of(option(words, "--size", "S")),
                            Integer.parseInt(option(words, "--accounts", "1")))
                    .run();
        } else {
            System.out.println("""
                    ./muutto bench start                      time to ready of both services at once, and their memory at rest
                    ./muutto bench transfer --size S|M|L      a move beside a plain COPY of the same rows (2 000, 20 000, 200 000 invoices)
                    ./muutto bench transfer --accounts 50     many moves at once""");
        }
    }

    private static String option(List<String> words, String name, String otherwise) {
        int place = words.indexOf(name);
        return place < 0 || place + 1 == words.size() ? otherwise : words.get(place + 1);
    }
}
