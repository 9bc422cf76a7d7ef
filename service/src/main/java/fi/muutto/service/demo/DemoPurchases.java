package fi.muutto.service.demo;

import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.files.FilePlace;
import fi.muutto.service.files.FileStore;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 120 purchase invoices, which stay behind; every tenth has a picture of the paper. */
@Component
class DemoPurchases {
    private static final int COUNT = 120;
    private static final List<String> SUPPLIERS = List.of(
            "Tukkula Oy", "Sähköverkko Esimerkki Oy", "Puhelin-Malli Oyj", "Toimitilat Ky", "Polttoaine-Koe Oy");

    private final JdbcClient jdbc;
    private final AccountWork work;
    private final FileStore files;

    DemoPurchases(JdbcClient jdbc, AccountWork work, FileStore files) {
        this.jdbc = jdbc;
        this.work = work;
        this.files = files;
    }

    void write(AccountId account, DemoDice dice, LocalDate today) {
        work.write(account, () -> {
            for (int i = 0; i < COUNT; i++) {
                var day = today.minusDays(i * 29L + dice.upTo(9));
                insert(account, dice, day, i % 10 == 0 ? receipt(account, dice) : null);
            }
        });
    }

    private String receipt(AccountId account, DemoDice dice) {
        return files.put(account, FilePlace.STAYING, DemoPicture.receipt(dice.between(1_000, 9_999)), "image/png")
                .sha256();
    }

    private void insert(AccountId account, DemoDice dice, LocalDate day, @Nullable String file) {
        long net = dice.between(900, 80_000);
        long vat = net * 255 / 1000;
        boolean paid = dice.upTo(12) > 0;
        jdbc.sql("""
                insert into purchase_invoice (account_id, id, supplier_name, number, invoiced_on, due_on, paid_on,
                       currency, net, vat, gross, file_name, file, created_at)
                values (:account, :id, :supplier, :number, :day, :due, :paid,
                       'EUR', :net, :vat, :gross, :fileName, :file, :at)
                """)
                .param("account", account.value())
                .param("id", dice.id(dice.workingTime(day)))
                .param("supplier", dice.of(SUPPLIERS))
                .param("number", Integer.toString(dice.between(10_000, 99_999)))
                .param("day", day)
                .param("due", day.plusDays(14))
                .param("paid", paid ? day.plusDays(13) : null)
                .param("net", net)
                .param("vat", vat)
                .param("gross", net + vat)
                .param("fileName", file == null ? null : "kuitti.png")
                .param("file", file)
                .param("at", dice.workingTime(day).atOffset(ZoneOffset.UTC))
                .update();
    }
}
