package fi.muutto.service.transfer.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.protocol.record.CustomerRecord;
import fi.muutto.protocol.transfer.Decision;
import fi.muutto.protocol.transfer.DecisionRequest;
import fi.muutto.protocol.transfer.RefusalReason;
import fi.muutto.protocol.transfer.RequestJson;
import fi.muutto.protocol.transfer.SeriesEnd;
import fi.muutto.protocol.transfer.ServiceKey;
import fi.muutto.protocol.transfer.TransferKey;
import fi.muutto.protocol.transfer.TransferPaths;
import fi.muutto.service.account.AccountState;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes in from outside: the right messages, the wrong ones, and those meant to harm. */
class MessagesTest extends SourceScene {

    @Test
    void aPreviewTellsWhatWouldMoveAndChangesNothing() {
        var head = solo.preview(owner.email(), makeKey()).head();
        assertThat(head.account()).isEqualTo(account.value());
        assertThat(head.counts())
                .filteredOn(count -> count.type().equals("customer"))
                .singleElement()
                .matches(count -> count.count() == 2);
        assertThat(head.series().get(0).next()).isEqualTo("2026-119");
        assertThat(state()).isEqualTo(AccountState.OPEN);
    }

    @Test
    void theSeriesOfNewInvoicesIsNamedFirstThoughAnOlderOneIsOpenToo() {
        work.write(account, () -> {
            jdbc.sql("""
                    insert into number_series (account_id, id, name, next_number, min_digits, closed)
                    values (:account, '00000000-0000-7000-8000-000000000001', 'Vanhat', 7, 1, false)""").param("account", account.value()).update();
        });
        var head = solo.preview(owner.email(), makeKey()).head();
        assertThat(head.series()).extracting(SeriesEnd::next).containsExactly("2026-119", "7");
    }

    @Test
    void aClaimFreezesAndARepeatedOneGetsTheSameAnswer() {
        var key = makeKey();
        var attempt = UUID.randomUUID();
        var first = solo.claim(owner.email(), key, attempt);
        var second = solo.claim(" " + owner.email().toUpperCase() + " ", key, attempt);
        assertThat(first.status()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(state()).isEqualTo(AccountState.FROZEN);
        assertThat(solo.claim(owner.email(), key, UUID.randomUUID()).refusal()).isEqualTo(RefusalReason.KEY_NOT_GOOD);
    }

    @Test
    void recordsComeInIdOrderAndTheSameBytesEachTime() {
        var attempt = frozen();
        var lines = solo.lines(attempt, CustomerRecord.TYPE);
        assertThat(lines).hasSize(2).isSorted();
        assertThat(solo.records(attempt, "customer", null).body())
                .isEqualTo(solo.records(attempt, "customer", null).body());
        assertThat(solo.records(attempt, "customer", "ei-tunniste").refusal()).isEqualTo(RefusalReason.BAD_MESSAGE);
        assertThat(solo.records(attempt, "person", null).refusal()).isEqualTo(RefusalReason.NOT_FOUND);
        assertThat(solo.records(UUID.randomUUID(), "customer", null).refusal()).isEqualTo(RefusalReason.WRONG_ATTEMPT);
    }

    @Test
    void everyWrongCombinationIsRefusedInTheSameWords() {
        var key = makeKey();
        var random = new SecureRandom();
        var unknown = TransferKey.create(random);
        var answers = new ArrayList<Solo.Answer>();
        answers.add(solo.preview(owner.email(), unknown));
        answers.add(solo.preview("tuntematon@esimerkki.fi", key));
        answers.add(solo.preview("tuntematon@esimerkki.fi", unknown));
        answers.add(solo.claim(owner.email(), withIdOf(key, random), UUID.randomUUID()));
        owner.get(PAGE);
        owner.post(PAGE + "/mitatoi", java.util.Map.of());
        answers.add(solo.claim(owner.email(), key, UUID.randomUUID()));
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.text()).isEqualTo(answers.get(0).text());
            assertThat(answer.response().headers().map().keySet())
                    .isEqualTo(answers.get(0).response().headers().map().keySet());
        });
    }

    @Test
    void fiveWrongTriesOfItsIdEndAKey() {
        var key = makeKey();
        for (int i = 0; i < 5; i++) {
            solo.preview("arvaus" + i + "@esimerkki.fi", key);
        }
        assertThat(solo.preview(owner.email(), key).refusal()).isEqualTo(RefusalReason.KEY_NOT_GOOD);
        assertThat(owner.get(PAGE).text()).contains("Luo siirtoavain");
    }

    @Test
    void fourWrongTriesDoNotAndTheyAreNotForgiven() {
        var key = makeKey();
        for (int i = 0; i < 4; i++) {
            solo.preview("arvaus" + i + "@esimerkki.fi", key);
        }
        assertThat(solo.preview(owner.email(), key).status()).isEqualTo(200);
        solo.preview("arvaus@esimerkki.fi", key);
        assertThat(solo.preview(owner.email(), key).status()).isEqualTo(403);
    }

    @Test
    void whatIsNotSignedByTheOtherServiceOrForSomethingElseIsRefused() {
        var attempt = UUID.randomUUID();
        var body = RequestJson.write(new DecisionRequest(attempt));
        var path = TransferPaths.DECISION;
        var stranger = new Solo(address(), ServiceKey.generate(new SecureRandom()));
        var refused = List.of(
                solo.post(path, body, null),
                solo.post(path, body, "ei.ole.mitään"),
                stranger.send(path, body, attempt),
                solo.post(path, body, solo.signature(TransferPaths.ABORT, body, attempt)),
                solo.post(path, body, solo.signature(path, body, UUID.randomUUID())),
                solo.post(path, body, solo.signature(path, "{}".getBytes(UTF_8), attempt)));
        assertThat(refused).allMatch(answer -> answer.refusal() == RefusalReason.BAD_SIGNATURE);
        assertThat(solo.send(path, body, attempt).decision()).isInstanceOf(Decision.Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{\"attempt\":1}",
                "{\"attempt\":null}",
                "{\"attempt\":\"0198d1b0-0000-7000-8000-000000000001\",\"more\":1}",
                "{\"attempt\":\"0198d1b0-0000-7000-8000-000000000001\",\"attempt\":\"0198d1b0-0000-7000-8000-000000000001\"}",
                "{\"attempt\":\"'; drop table account; --\"}",
                "{\"attempt\":{\"attempt\":{\"attempt\":{\"attempt\":{\"attempt\":{\"attempt\":{\"attempt\":{\"attempt\":{\"attempt\":1}}}}}}}}}"
            })
    void hostileMessagesAreRefusedAsUnreadable(String json) {
        for (var path : List.of(TransferPaths.DECISION, TransferPaths.ABORT, TransferPaths.HAND_OVER)) {
            var answer = solo.send(path, json.getBytes(UTF_8), null);
            assertThat(answer.refusal()).isEqualTo(RefusalReason.BAD_MESSAGE);
        }
    }

    @Test
    void whatIsTooLongIsNotReadToItsEnd() {
        var answer = solo.send(TransferPaths.DECISION, new byte[(1 << 20) + 1], null);
        assertThat(answer.refusal()).isEqualTo(RefusalReason.BAD_MESSAGE);
    }

    @Test
    void aClaimWaitsFiveSecondsForAWriterAndSpendsNothingIfItWaitsLonger() throws InterruptedException {
        var key = makeKey();
        var attempt = UUID.randomUUID();
        var answered = new AtomicBoolean();
        var writing = new AtomicBoolean();
        var writer = new Thread(() -> work.write(account, () -> {
            writing.set(true);
            await(answered::get);
        }));
        writer.start();
        await(writing::get);
        var answer = solo.claim(owner.email(), key, attempt);
        answered.set(true);
        writer.join();
        assertThat(answer.refusal()).isEqualTo(RefusalReason.BUSY);
        assertThat(solo.decision(attempt).decision()).isInstanceOf(Decision.Unknown.class);
        assertThat(solo.claim(owner.email(), key, attempt).status()).isEqualTo(200);
    }

    @Test
    void aClaimThatComesAfterItsAbortDoesNothing() {
        var key = makeKey();
        var attempt = UUID.randomUUID();
        assertThat(solo.abort(attempt).decision()).isInstanceOf(Decision.Aborted.class);
        assertThat(solo.claim(owner.email(), key, attempt).refusal()).isEqualTo(RefusalReason.ABORTED);
        assertThat(state()).isEqualTo(AccountState.OPEN);
        assertThat(solo.claim(owner.email(), key, UUID.randomUUID()).status()).isEqualTo(200);
    }

    @Test
    void anAbortOpensTheAccountForEverSayingTheSame() {
        var attempt = frozen();
        var first = solo.abort(attempt);
        assertThat(state()).isEqualTo(AccountState.OPEN);
        assertThat(solo.abort(attempt).body()).isEqualTo(first.body());
        assertThat(solo.decision(attempt).body()).isEqualTo(first.body());
        assertThat(solo.records(attempt, "customer", null).refusal()).isEqualTo(RefusalReason.ABORTED);
        assertThat(owner.get("/tili").text()).contains("Siirto keskeytettiin Solon puolelta");
        assertThat(owner.get(PAGE).text()).contains("Siirto keskeytettiin Solon puolelta", "tarvitset uuden avaimen");
        assertThat(owner.get("/tili").text()).doesNotContain("Siirto keskeytettiin Solon puolelta");
    }

    private static TransferKey withIdOf(TransferKey key, SecureRandom random) {
        while (true) {
            var other = TransferKey.create(random).text().replace("-", "");
            var text = key.publicId() + other.substring(8, 43);
            for (char a : "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray()) {
                for (char b : "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray()) {
                    if (TransferKey.flawIn(text + a + b).isEmpty()) {
                        return TransferKey.parse(text + a + b);
                    }
                }
            }
        }
    }
}
