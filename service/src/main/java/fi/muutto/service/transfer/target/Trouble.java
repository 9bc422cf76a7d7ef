package fi.muutto.service.transfer.target;

import java.time.Duration;
import java.util.Locale;

/** What keeps an attempt waiting though it has not failed: it goes on by itself. */
enum Trouble {
    /** No answer, or one that is not of the protocol. */
    SILENT,
    /** An answer that cannot be read or is signed wrongly. */
    UNREADABLE,
    /** Somebody still writes in the old account. */
    BUSY,
    /** The source is still counting. */
    COUNTING,
    /** The source refuses for now. */
    REFUSED,
    /** This service: its own account is being written, or an older attempt is being cleared away. */
    HERE;

    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** 1 s, 2 s, 4 s … 5 min; whoever counts or writes is asked again sooner. */
    Duration delay(int failuresBefore) {
        var longest = this == COUNTING || this == HERE ? Duration.ofSeconds(2) : LONGEST;
        var delay = Duration.ofSeconds(1L << Math.min(failuresBefore, 10));
        return delay.compareTo(longest) < 0 ? delay : longest;
    }

    /** Part of message keys. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
