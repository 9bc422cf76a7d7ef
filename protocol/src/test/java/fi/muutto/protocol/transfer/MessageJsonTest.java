package fi.muutto.protocol.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fi.muutto.protocol.transfer.ProtocolException.Reason;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MessageJsonTest {
    static final UUID ATTEMPT = UUID.fromString("0190a000-0000-7000-8000-00000000000a");
    static final UUID ACCOUNT = UUID.fromString("0190a000-0000-7000-8000-00000000000b");
    static final Sha256 DIGEST = Sha256.of("x".getBytes(UTF_8));
    static final AccountTally TALLY = new AccountTally(
            DIGEST,
            List.of(new TypeTally("invoice", 118, DIGEST), new TypeTally("customer", 0, DIGEST)),
            List.of(new MoneyTotal("invoice", "total", "EUR", -9_007_199_254_740_993L)));
    static final AccountHead HEAD = new AccountHead(
            1,
            ACCOUNT,
            "Tmi Äänekäs \"Öljy\" 😀",
            null,
            List.of(new TypeCount("invoice", 118)),
            TALLY.totals(),
            List.of(new SeriesEnd("", "118", "119"), new SeriesEnd("B", null, "2026-001")),
            9,
            1_234_567);

    @Test
    void everyRequestIsReadBackAsItWasWritten() {
        var key = TransferKey.create(new SecureRandom());
        var preview = new PreviewRequest(1, "maija@example.fi", key);
        assertThat(RequestJson.readPreview(RequestJson.write(preview))).isEqualTo(preview);
        var claim = new ClaimRequest(1, "maija@example.fi", key, ATTEMPT);
        assertThat(RequestJson.readClaim(RequestJson.write(claim))).isEqualTo(claim);
        var first = new RecordsRequest(ATTEMPT, "invoice", null);
        assertThat(RequestJson.readRecords(RequestJson.write(first))).isEqualTo(first);
        var second = new RecordsRequest(ATTEMPT, "invoice", ACCOUNT.toString());
        assertThat(RequestJson.readRecords(RequestJson.write(second))).isEqualTo(second);
        var files = new FilesRequest(ATTEMPT, Collections.nCopies(500, DIGEST));
        assertThat(RequestJson.readFiles(RequestJson.write(files))).isEqualTo(files);
        var handOver = new HandOverRequest(ATTEMPT, TALLY);
        assertThat(RequestJson.readHandOver(RequestJson.write(handOver))).isEqualTo(handOver);
        assertThat(RequestJson.readDecision(RequestJson.write(new DecisionRequest(ATTEMPT))))
                .isEqualTo(new DecisionRequest(ATTEMPT));
        var acknowledge = new AcknowledgeRequest(ATTEMPT, "a.b.c", "");
        assertThat(RequestJson.readAcknowledge(RequestJson.write(acknowledge))).isEqualTo(acknowledge);
        assertThat(RequestJson.readAbort(RequestJson.write(new AbortRequest(ATTEMPT))))
                .isEqualTo(new AbortRequest(ATTEMPT));
    }

    @Test
    void everyAnswerIsReadBackAsItWasWritten() {
        assertThat(AnswerJson.readHead(AnswerJson.write(HEAD))).isEqualTo(HEAD);
        var decisions = List.of(
                new Decision.Unknown(),
                new Decision.Frozen(HEAD),
                new Decision.Aborted("w.o.rd"),
                new Decision.HandedOver(HEAD, "r.e.ceipt"));
        assertThat(decisions)
                .allSatisfy(d ->
                        assertThat(AnswerJson.readDecision(AnswerJson.write(d))).isEqualTo(d));
        var acknowledged = new Acknowledged(ATTEMPT);
        assertThat(AnswerJson.readAcknowledged(AnswerJson.write(acknowledged))).isEqualTo(acknowledged);
    }

    @ParameterizedTest
    @EnumSource
    void everyRefusalIsReadBackAsItWasWritten(RefusalReason reason) {
        var refusal = new Refusal(reason, List.of("invoice"), reason == RefusalReason.ABORTED ? "w.o.rd" : null);

        assertThat(AnswerJson.readRefusal(AnswerJson.write(refusal))).isEqualTo(refusal);
    }

    @Test
    void refusalsWithTheSameMeaningForHttpAreStillToldApart() {
        assertThat(Arrays.stream(RefusalReason.values()).map(RefusalReason::status))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0} is {1} at {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "                                                                    | NOT_JSON      | message",
                "[]                                                                  | NOT_JSON      | message",
                "{                                                                   | NOT_JSON      | message",
                "{\"attempt\":\"0190a000-0000-7000-8000-00000000000a\"} {}           | NOT_JSON      | end",
                "{\"attempt\":\"0190a000-0000-7000-8000-00000000000a\",\"x\":1}       | UNKNOWN_FIELD | message",
                "{\"attempt\":\"0190a000-0000-7000-8000-00000000000a\",\"attempt\":1} | DOUBLE_FIELD  | message",
                "{}                                                                  | MISSING_FIELD | attempt",
                "{\"attempt\":null}                                                  | MISSING_FIELD | attempt",
                "{\"attempt\":7}                                                     | WRONG_TYPE    | attempt",
                "{\"attempt\":7.5}                                                   | WRONG_TYPE    | message",
                "{\"attempt\":true}                                                  | WRONG_TYPE    | message",
                "{\"attempt\":\"0190A000-0000-7000-8000-00000000000A\"}              | OUT_OF_RANGE  | attempt",
                "{\"attempt\":\"0190a000-0000-7000-8000-00000000000a0\"}             | TOO_LARGE     | attempt",
                "{\"attempt\":99999999999999999999999}                               | NOT_JSON      | message",
                "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{}}}}}}}}}  | TOO_DEEP      | message"
            })
    void whatIsWrongIsNamed(String json, Reason reason, String place) {
        assertRefused(json == null ? "" : json, reason, place);
    }

    @Test
    void sizesAreLimited() {
        assertRefused(
                "{\"attempt\":\"" + "x".repeat(TransferLimits.MESSAGE_BYTES) + "\"}", Reason.TOO_LARGE, "message");
        assertRefused("{\"attempt\":[" + "1,".repeat(5_000) + "1]}", Reason.TOO_LARGE, "message");
        assertThatExceptionOfType(ProtocolException.class)
                .isThrownBy(() -> RequestJson.readFiles(
                        RequestJson.write(new FilesRequest(ATTEMPT, Collections.nCopies(501, DIGEST)))))
                .returns(Reason.TOO_LARGE, ProtocolException::reason);
    }

    @Test
    void aBrokenKeyIsRefusedWithoutBeingShown() {
        var json = new String(
                RequestJson.write(new PreviewRequest(1, "a@b.fi", TransferKey.create(new SecureRandom()))), UTF_8);
        var broken = json.replace("-", "-0");

        assertThatExceptionOfType(ProtocolException.class)
                .isThrownBy(() -> RequestJson.readPreview(broken.getBytes(UTF_8)))
                .withMessage("OUT_OF_RANGE at key");
    }

    private static void assertRefused(String json, Reason reason, String place) {
        assertThatExceptionOfType(ProtocolException.class)
                .isThrownBy(() -> RequestJson.readDecision(json.getBytes(UTF_8)))
                .returns(reason, ProtocolException::reason)
                .returns(place, ProtocolException::place);
    }
}
