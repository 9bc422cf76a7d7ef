package fi.muutto.service.jobs;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is logged of a failure: classes and places, as messages may quote what was being written. */
public final class FailurePlaces {
    private static final int SHOWN_FRAMES = 12;

    private FailurePlaces() {}

    /** The failure and its causes in one line, five at most. */
    public static String of(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(5)
                .map(cause -> cause.getClass().getName() + frames(cause))
                .collect(Collectors.joining("; caused by "));
    }

    private static String frames(Throwable failure) {
        return Stream.of(failure.getStackTrace())
                .limit(SHOWN_FRAMES)
                .map(frame -> " at " + frame)
                .collect(Collectors.joining());
    }
}
