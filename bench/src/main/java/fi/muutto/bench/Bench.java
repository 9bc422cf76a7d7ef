package fi.muutto.bench;

import java.io.IOException;

/** Lists the measurements and runs the one that is named. */
public final class Bench {
    private Bench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length == 1 && arguments[0].equals("start")) {
            new StartBench().run();
        } else {
            System.out.println("""
                    ./muutto bench start     time to ready of both services at once, and their memory at rest""");
        }
    }
}
