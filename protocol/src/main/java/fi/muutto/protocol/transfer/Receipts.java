package fi.muutto.protocol.transfer;

import static fi.muutto.protocol.transfer.ProtocolException.Reason.OUT_OF_RANGE;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;

/**
 * Signs and verifies what the two services promise each other in writing, each as a compact JWS (ES256). Sign once and
 * store the text: a second signature over the same receipt has other bytes. What fails to verify throws {@link
 * ProtocolException}; whether a verified receipt speaks of the right attempt, account and services is the caller's
 * question.
 */
public final class Receipts {
    private static final String SOURCE = "muutto-source-receipt";
    private static final String TARGET = "muutto-target-receipt";
    private static final String ABORTED = "muutto-aborted";

    private Receipts() {}

    public static String sign(SourceReceipt receipt, ServiceKey key) {
        var json = Json.write(out -> {
            out.writeStringProperty("attempt", receipt.attempt().toString());
            out.writeStringProperty("account", receipt.account().toString());
            out.writeStringProperty("source", receipt.source());
            out.writeStringProperty("target", receipt.target());
            PartJson.writeTally(out, receipt.tally());
            PartJson.writeList(out, "series", receipt.series(), PartJson::writeSeries);
            out.writeStringProperty("contractEndedOn", receipt.contractEndedOn().toString());
            out.writeStringProperty("handedOverAt", text(receipt.handedOverAt()));
        });
        return SignedText.sign(SOURCE, json, key);
    }

    public static SourceReceipt verifySource(String jws, PublicServiceKey sourceKey) {
        return Fields.whole(SignedText.verify(SOURCE, jws, sourceKey), Receipts::readSource);
    }

    private static SourceReceipt readSource(Fields in) {
        return new SourceReceipt(
                in.uuid("attempt"),
                in.uuid("account"),
                in.text("source", PartJson.NAME),
                in.text("target", PartJson.NAME),
                PartJson.readTally(in),
                in.objects("series", PartJson::readSeries),
                parsed(in, "contractEndedOn", LocalDate::parse),
                parsed(in, "handedOverAt", Instant::parse));
    }

    public static String sign(TargetReceipt receipt, ServiceKey key) {
        var json = Json.write(out -> {
            out.writeStringProperty("attempt", receipt.attempt().toString());
            out.writeStringProperty("account", receipt.account().toString());
            out.writeStringProperty("source", receipt.source());
            out.writeStringProperty("target", receipt.target());
            out.writeStringProperty("digest", receipt.digest().hex());
            out.writeStringProperty("sourceReceipt", receipt.sourceReceipt().hex());
            PartJson.writeList(out, "series", receipt.series(), PartJson::writeSeries);
            PartJson.writeList(out, "remarks", receipt.remarks(), PartJson::writeCount);
            out.writeStringProperty("liveAt", text(receipt.liveAt()));
        });
        return SignedText.sign(TARGET, json, key);
    }

    public static TargetReceipt verifyTarget(String jws, PublicServiceKey targetKey) {
        return Fields.whole(SignedText.verify(TARGET, jws, targetKey), Receipts::readTarget);
    }

    private static TargetReceipt readTarget(Fields in) {
        return new TargetReceipt(
                in.uuid("attempt"),
                in.uuid("account"),
                in.text("source", PartJson.NAME),
                in.text("target", PartJson.NAME),
                in.sha256("digest"),
                in.sha256("sourceReceipt"),
                in.objects("series", PartJson::readSeries),
                in.objects("remarks", PartJson::readCount),
                parsed(in, "liveAt", Instant::parse));
    }

    public static String sign(AbortedWord word, ServiceKey key) {
        var json = Json.write(out -> {
            out.writeStringProperty("attempt", word.attempt().toString());
            out.writeStringProperty("source", word.source());
            out.writeStringProperty("target", word.target());
        });
        return SignedText.sign(ABORTED, json, key);
    }

    public static AbortedWord verifyAborted(String jws, PublicServiceKey sourceKey) {
        return Fields.whole(
                SignedText.verify(ABORTED, jws, sourceKey),
                in -> new AbortedWord(
                        in.uuid("attempt"), in.text("source", PartJson.NAME), in.text("target", PartJson.NAME)));
    }

    private static String text(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).toString();
    }

    private static <T> T parsed(Fields in, String name, Function<String, T> parser) {
        try {
            return parser.apply(in.text(name, PartJson.NAME));
        } catch (DateTimeException e) {
            throw new ProtocolException(OUT_OF_RANGE, name);
        }
    }
}
