package fi.muutto.service.demo;

import fi.muutto.protocol.record.ProductRecord;
import fi.muutto.protocol.record.RecordLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** 150 products: work, goods, food and books, two of them equal twins, codes with leading zeros. */
final class DemoProducts {
    static final int COUNT = 150;

    private static final List<String> WORK =
            List.of("Suunnittelutyö", "Asennustyö", "Huoltokäynti", "Koulutuspäivä", "Neuvonta", "Viimeistely");
    private static final List<String> GOODS = List.of(
            "Hylly", "Pöytä", "Lukko", "Valaisin", "Saranapari", "Listasarja", "Öljyvaha 1 l", "Ruuvilajitelma");
    private static final List<String> SIZES = List.of("pieni", "keskikoko", "suuri", "musta", "koivu", "tammi", "XL");

    final List<RecordLine> products = new ArrayList<>();

    private final DemoDice dice;

    DemoProducts(DemoDice dice, DemoRecords records, LocalDate founded) {
        this.dice = dice;
        for (int i = 0; i < COUNT; i++) {
            products.add(records.add(product(i, dice.workingTime(founded.plusDays(i)))));
        }
        twin(products.get(10), products.get(11));
    }

    private RecordLine product(int i, Instant created) {
        boolean work = i % 3 == 0;
        boolean book = i % 10 == 7;
        var name = work ? dice.of(WORK) : book ? "Käsikirja, painettu" : dice.of(GOODS);
        int cents = work ? dice.between(4_500, 8_500) : dice.between(190, 9_500);
        return RecordLine.of(ProductRecord.TYPE)
                .set(ProductRecord.ID, dice.id(created))
                .set(ProductRecord.CODE, String.format(Locale.ROOT, "%04d", i + 1))
                .set(ProductRecord.NAME, name + ", " + dice.of(SIZES))
                .set(ProductRecord.DESCRIPTION, dice.oneIn(4) ? "Sisältää tarvikkeet ja pienen varaosan." : null)
                .set(ProductRecord.UNIT, work ? "h" : "kpl")
                .set(ProductRecord.PRICE, BigDecimal.valueOf(cents, 2))
                .set(ProductRecord.PRICE_MODE, "NET")
                .set(ProductRecord.VAT_CATEGORY, "S")
                .set(ProductRecord.VAT_RATE, new BigDecimal(book ? "13.5" : "25.5"))
                .set(ProductRecord.ARCHIVED, i % 50 == 49)
                .set(ProductRecord.CREATED_AT, created);
    }

    private static void twin(RecordLine one, RecordLine other) {
        for (var field : ProductRecord.TYPE.fields()) {
            if (!field.equals(ProductRecord.ID)) {
                other.set(field, null);
            }
        }
        other.set(ProductRecord.CODE, one.get(ProductRecord.CODE))
                .set(ProductRecord.NAME, one.get(ProductRecord.NAME))
                .set(ProductRecord.UNIT, one.get(ProductRecord.UNIT))
                .set(ProductRecord.PRICE, new BigDecimal(one.require(ProductRecord.PRICE)))
                .set(ProductRecord.PRICE_MODE, "NET")
                .set(ProductRecord.VAT_CATEGORY, "S")
                .set(ProductRecord.VAT_RATE, new BigDecimal(one.require(ProductRecord.VAT_RATE)))
                .set(ProductRecord.ARCHIVED, false)
                .set(ProductRecord.CREATED_AT, Instant.parse(one.require(ProductRecord.CREATED_AT)));
    }
}
