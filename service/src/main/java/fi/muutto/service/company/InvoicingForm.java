package fi.muutto.service.company;

import static fi.muutto.protocol.record.InvoicingSettingsRecord.*;

import fi.muutto.protocol.record.Field;
import fi.muutto.protocol.record.NumberSeriesRecord;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.rules.PriceMode;
import fi.muutto.rules.VatRate;
import fi.muutto.service.records.FieldProblems;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads the form of the invoicing settings.
 *
 * @param settings the settings as typed, without series and currency
 * @param series prefix, next number and its least digits as typed
 */
record InvoicingForm(RecordLine settings, RecordLine series) {
    /** What the form holds of the settings. */
    static final List<Field> SETTINGS = List.of(
            PAYMENT_TERM_DAYS,
            LATE_INTEREST,
            NOTICE_PERIOD_DAYS,
            VAT_RATE,
            PRICE_MODE,
            REFERENCE_FORM,
            LANGUAGE,
            GREETING,
            FOOTER);
    /** What the form holds of the series. */
    static final List<Field> SERIES =
            List.of(NumberSeriesRecord.PREFIX, NumberSeriesRecord.NEXT_NUMBER, NumberSeriesRecord.MIN_DIGITS);

    static final List<String> LANGUAGES = List.of("fi", "sv", "en");
    static final int MOST_DAYS = 365;

    private static final BigDecimal MOST_INTEREST = BigDecimal.valueOf(100);
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}");

    /** What the form says; to be stored only if no problem was found. */
    static InvoicingForm read(String settingsId, RecordLine stored, FieldProblems fields, LocalDate today) {
        var series = RecordLine.of(NumberSeriesRecord.TYPE).set(NumberSeriesRecord.ID, stored.id());
        readNumber(series, stored, fields);
        series.set(NumberSeriesRecord.PREFIX, fields.text(NumberSeriesRecord.PREFIX));
        var settings = RecordLine.of(TYPE).set(ID, settingsId);
        readTerms(settings, fields);
        readVatRate(settings, fields, today);
        fields.put(settings, PRICE_MODE, fields.chosen(PRICE_MODE, names(PriceMode.values())));
        fields.put(settings, REFERENCE_FORM, fields.chosen(REFERENCE_FORM, names(ReferenceForm.values())));
        fields.put(settings, LANGUAGE, fields.chosen(LANGUAGE, LANGUAGES));
        settings.set(GREETING, fields.text(GREETING));
        settings.set(FOOTER, fields.text(FOOTER));
        return new InvoicingForm(settings, series);
    }

    /** Zeros in front say how many digits every number of the series has at least; a number without them keeps that. */
    private static void readNumber(RecordLine series, RecordLine stored, FieldProblems fields) {
        var typed = fields.typed(NumberSeriesRecord.NEXT_NUMBER);
        if (!NUMBER.matcher(typed).matches() || Long.parseLong(typed) == 0) {
            fields.problems().add(NumberSeriesRecord.NEXT_NUMBER.name(), "company.next.form");
            return;
        }
        long least = Long.parseLong(String.valueOf(stored.get(NumberSeriesRecord.MIN_DIGITS)));
        boolean padded = typed.startsWith("0");
        series.set(NumberSeriesRecord.NEXT_NUMBER, Long.valueOf(typed))
                .set(NumberSeriesRecord.MIN_DIGITS, padded ? typed.length() : typed.length() < least ? 1 : least);
    }

    private static void readTerms(RecordLine settings, FieldProblems fields) {
        var term = fields.whole(PAYMENT_TERM_DAYS, 0, MOST_DAYS);
        if (term == null && fields.problems().at(PAYMENT_TERM_DAYS.name()) == null) {
            fields.problems().add(PAYMENT_TERM_DAYS.name(), "company.term.missing");
        }
        settings.set(PAYMENT_TERM_DAYS, term);
        settings.set(LATE_INTEREST, fields.decimal(LATE_INTEREST, BigDecimal.ZERO, MOST_INTEREST, 2));
        settings.set(NOTICE_PERIOD_DAYS, fields.whole(NOTICE_PERIOD_DAYS, 0, MOST_DAYS));
    }

    private static void readVatRate(RecordLine settings, FieldProblems fields, LocalDate today) {
        var typed = fields.typed(VAT_RATE);
        var rate = VatRate.flawIn(typed).isPresent() ? null : VatRate.parse(typed);
        if (rate == null || !(rate.isZero() || rate.isValidOn(today))) {
            fields.problems().add(VAT_RATE.name(), "company.vat.choose");
            return;
        }
        settings.set(VAT_RATE, rate.percent());
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
