package fi.muutto.service.jobs;

import java.time.Clock;

/**
 * The machine's own time. Heartbeats and delays are measured by it and not by the service's clock: were that one turned
 * on by a day, running work would look dead and be done twice.
 */
final class MachineTime {
    static final Clock CLOCK = Clock.systemUTC();

    private MachineTime() {}
}
