package fi.muutto.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/** Fills a new account by SQL: quicker than by pages, and the same each time. */
final class AccountFill {
    private AccountFill() {}

    static void fill(ServiceDatabase database, UUID account, AccountSize size) throws SQLException, IOException {
        var sql = String.format(
                Locale.ROOT, script(), size.invoices(), size.lines(), account, size.customers(), size.products());
        database.run("begin;" + sql + "commit");
        database.run("analyze");
    }

    /** Files of random bytes, each in one piece. */
    static void addFiles(ServiceDatabase database, UUID account, int files, int bytes) throws SQLException {
        database.run(String.format(Locale.ROOT, """
                begin;
                set local session_replication_role = replica;
                create temporary table made on commit drop as
                select bytes, encode(sha256(bytes), 'hex') as sha256
                  from (select decode(string_agg(md5(n || '.' || part), ''), 'hex') as bytes
                          from generate_series(1, %d) n, generate_series(1, %d) part group by n) contents;
                insert into file (account_id, sha256, media_type, size)
                select '%s', sha256, 'application/octet-stream', length(bytes) from made;
                insert into file_chunk (account_id, sha256, position, bytes) select '%s', sha256, 0, bytes from made;
                commit""", files, bytes / 16, account, account));
    }

    private static String script() throws IOException {
        try (var in = Objects.requireNonNull(AccountFill.class.getResourceAsStream("fill.sql"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
