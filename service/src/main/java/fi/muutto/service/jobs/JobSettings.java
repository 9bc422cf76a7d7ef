package fi.muutto.service.jobs;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much the runner does at once, and how often it looks ({@code muutto.jobs.*}).
 *
 * @param threads pieces of work at once
 * @param polling for work that another process has started
 * @param heartbeat between two signs of life of work that runs. Work whose process was killed is found dead after four
 *     without a sign by a look that is taken every two, so it goes on within 20 s where they are 3 s long
 */
@ConfigurationProperties("muutto.jobs")
record JobSettings(
        @DefaultValue("4") int threads,
        @DefaultValue("1s") Duration polling,
        @DefaultValue("3s") Duration heartbeat) {}
