package fi.muutto.service.transfer.target;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the other service is waited for ({@code muutto.transfer.*}).
 *
 * @param connect until it takes the call
 * @param answer until its answer begins
 * @param body until its answer has ended
 * @param firstPause before what did not succeed is tried again; doubled at each further time
 * @param longestPause what the pause grows to
 */
@ConfigurationProperties("muutto.transfer")
record Patience(
        @DefaultValue("5s") Duration connect,
        @DefaultValue("30s") Duration answer,
        @DefaultValue("60s") Duration body,
        @DefaultValue("1s") Duration firstPause,
        @DefaultValue("5m") Duration longestPause) {

    private static final Duration LONGEST_FOR_A_MOMENT = Duration.ofSeconds(2);

    /** How long to wait after so many failures before this one: whoever counts or writes is asked again sooner. */
    Duration pause(Trouble trouble, int failuresBefore) {
        var longest = trouble.isForAMoment() ? LONGEST_FOR_A_MOMENT : longestPause;
        var pause = firstPause.multipliedBy(1L << Math.min(failuresBefore, 10));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
