package fi.muutto.protocol.transfer;

import static fi.muutto.protocol.transfer.MessageJsonTest.ACCOUNT;
import static fi.muutto.protocol.transfer.MessageJsonTest.ATTEMPT;
import static fi.muutto.protocol.transfer.MessageJsonTest.DIGEST;
import static fi.muutto.protocol.transfer.MessageJsonTest.HEAD;
import static fi.muutto.protocol.transfer.MessageJsonTest.TALLY;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fi.muutto.protocol.transfer.ProtocolException.Reason;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SigningTest {
    private static final ServiceKey SOLO = ServiceKey.generate(new SecureRandom());
    private static final ServiceKey ISOLTA = ServiceKey.generate(new SecureRandom());
    private static final RequestSignature REQUEST =
            new RequestSignature("POST", TransferPaths.CLAIM, DIGEST, ATTEMPT, "solo", "isolta");
    private static final SourceReceipt SOURCE_RECEIPT = new SourceReceipt(
            ATTEMPT,
            ACCOUNT,
            "isolta",
            "solo",
            TALLY,
            HEAD.series(),
            LocalDate.parse("2026-11-25"),
            Instant.parse("2026-11-25T10:00:00.123456Z"));
    private static final TargetReceipt TARGET_RECEIPT = new TargetReceipt(
            ATTEMPT,
            ACCOUNT,
            "isolta",
            "solo",
            DIGEST,
            DIGEST,
            HEAD.series(),
            List.of(new TypeCount("double-customer", 2)),
            Instant.parse("2026-11-25T10:00:01Z"));

    @Test
    void aSignedRequestIsItsSenders() {
        var signature = REQUEST.sign(SOLO);

        assertThat(RequestSignature.claimedSender(signature)).isEqualTo("solo");
        REQUEST.verify(signature, SOLO.publicKey());
    }

    static Stream<RequestSignature> others() {
        var none = REQUEST;
        return Stream.of(
                new RequestSignature("GET", none.path(), DIGEST, ATTEMPT, "solo", "isolta"),
                new RequestSignature("POST", TransferPaths.ABORT, DIGEST, ATTEMPT, "solo", "isolta"),
                new RequestSignature("POST", none.path(), Sha256.of(new byte[0]), ATTEMPT, "solo", "isolta"),
                new RequestSignature("POST", none.path(), DIGEST, UUID.randomUUID(), "solo", "isolta"),
                new RequestSignature("POST", none.path(), DIGEST, null, "solo", "isolta"),
                new RequestSignature("POST", none.path(), DIGEST, ATTEMPT, "duo", "isolta"),
                new RequestSignature("POST", none.path(), DIGEST, ATTEMPT, "solo", "other"));
    }

    @ParameterizedTest
    @MethodSource("others")
    void aSignatureFitsNoOtherRequest(RequestSignature other) {
        assertRefused(Reason.SIGNED_FOR_ANOTHER, () -> other.verify(REQUEST.sign(SOLO), SOLO.publicKey()));
    }

    @Test
    void aSignatureOfAnotherServiceIsRefused() {
        assertRefused(Reason.SIGNED_BY_ANOTHER, () -> REQUEST.verify(REQUEST.sign(ISOLTA), SOLO.publicKey()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a.b", "a.b.c", "..", "{}", "eyJhbGciOiJub25lIn0.e30."})
    void whatIsNoSignatureIsRefused(String text) {
        assertRefused(Reason.NOT_SIGNED, () -> REQUEST.verify(text, SOLO.publicKey()));
        assertRefused(Reason.NOT_SIGNED, () -> REQUEST.verify(null, SOLO.publicKey()));
    }

    @Test
    void aChangedPayloadIsRefused() {
        var parts = Receipts.sign(SOURCE_RECEIPT, ISOLTA).split("\\.");
        var payload = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8).replace("118", "119");
        var forged = parts[0] + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes(UTF_8))
                + "." + parts[2];

        assertRefused(Reason.SIGNED_BY_ANOTHER, () -> Receipts.verifySource(forged, ISOLTA.publicKey()));
    }

    @Test
    void receiptsAreReadBackAsTheyWereSigned() {
        assertThat(Receipts.verifySource(Receipts.sign(SOURCE_RECEIPT, ISOLTA), ISOLTA.publicKey()))
                .isEqualTo(SOURCE_RECEIPT);
        assertThat(Receipts.verifyTarget(Receipts.sign(TARGET_RECEIPT, SOLO), SOLO.publicKey()))
                .isEqualTo(TARGET_RECEIPT);
        var word = new AbortedWord(ATTEMPT, "isolta", "solo");
        assertThat(Receipts.verifyAborted(Receipts.sign(word, ISOLTA), ISOLTA.publicKey()))
                .isEqualTo(word);
    }

    @Test
    void noKindOfSignedTextPassesAsAnother() {
        var word = Receipts.sign(new AbortedWord(ATTEMPT, "isolta", "solo"), ISOLTA);

        assertRefused(Reason.SIGNED_FOR_ANOTHER, () -> Receipts.verifySource(word, ISOLTA.publicKey()));
        assertRefused(Reason.SIGNED_FOR_ANOTHER, () -> REQUEST.verify(word, ISOLTA.publicKey()));
    }

    @Test
    void aKeySurvivesItsFile() {
        var read = ServiceKey.fromJwk(SOLO.toJwk());

        assertThat(read.id()).isEqualTo(SOLO.id()).isEqualTo(read.publicKey().id());
        REQUEST.verify(
                REQUEST.sign(read), PublicServiceKey.fromJwk(SOLO.publicKey().toJwk()));
    }

    @Test
    void thePrivatePartStaysInItsFile() {
        assertThat(SOLO.publicKey().toJwk()).doesNotContain("\"d\"");
        assertThat(SOLO.toString()).isEqualTo("ServiceKey[" + SOLO.id() + "]");
        assertThatIllegalArgumentException().isThrownBy(() -> PublicServiceKey.fromJwk(SOLO.toJwk()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServiceKey.fromJwk(SOLO.publicKey().toJwk()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"kty\":\"RSA\"}",
                "[]",
                "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"AA\",\"y\":\"AA\"}"
            })
    void whatIsNoKeyIsRefused(String json) {
        assertThatIllegalArgumentException().isThrownBy(() -> PublicServiceKey.fromJwk(json));
        assertThatIllegalArgumentException().isThrownBy(() -> ServiceKey.fromJwk(json));
    }

    private static void assertRefused(Reason reason, Runnable verification) {
        assertThatExceptionOfType(ProtocolException.class)
                .isThrownBy(verification::run)
                .returns(reason, ProtocolException::reason);
    }
}
