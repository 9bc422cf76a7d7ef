package fi.muutto.service.jobs;

/**
 * A kind of background work; a bean of the feature that needs it. What there is to do stands in the feature's own tables:
 * a run looks there, does one step and may be repeated after a crash at any point.
 */
public interface BackgroundWork {
    /** Stable name, at most 100 characters. */
    String name();

    /**
     * Does one step. Never runs twice at once for the same instance. Should end within seconds and answer
     * {@link Next#now()} if more is to do: a shutdown waits for the step. An exception means: again, later and later.
     */
    Next run(String instance);
}
