package fi.muutto.service.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fi.muutto.protocol.record.FileRecord;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountNotWritableException;
import fi.muutto.service.files.FileRefusedException.Reason;
import fi.muutto.service.records.BulkWriter;
import fi.muutto.service.records.Engine;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilesTest {
    private static final EnumSet<FileType> ANY = EnumSet.allOf(FileType.class);
    private static final UUID ATTEMPT = UUID.randomUUID();
    private static Engine engine;
    private static FileStore store;

    @BeforeAll
    static void start() {
        engine = new Engine(FileStore.class, ArrivingFiles.class);
        store = engine.get(FileStore.class);
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 262_143, 262_144, 262_145, 1_000_000})
    void whatIsPutIsReadBack(int size) throws Exception {
        var account = engine.account("OPEN", null);
        byte[] bytes = pdf(size);

        var file = store.putUpload(account, FilePlace.TRAVELLING, in(bytes), ANY);

        assertThat(file).isEqualTo(new StoredFile(hash(bytes), "application/pdf", size));
        assertThat(store.bytes(account, FilePlace.TRAVELLING, file.sha256())).isEqualTo(bytes);
        assertThat(store.find(account, FilePlace.TRAVELLING, file.sha256())).contains(file);
        assertThat(store.find(account, FilePlace.STAYING, file.sha256())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(FilePlace.class)
    void theSameContentIsKeptOnceInAPlaceAndNeverShared(FilePlace place) {
        var account = engine.account("OPEN", null);
        var other = engine.account("OPEN", null);
        var first = store.put(account, place, pdf(100), "application/pdf");

        assertThat(store.put(account, place, pdf(100), "text/plain")).isEqualTo(first);
        assertThat(store.find(other, place, first.sha256())).isEmpty();
        assertThat(store.bytes(other, place, first.sha256())).isEmpty();
    }

    @Test
    void theContentDecidesTheType() {
        assertThat(FileType.of(pdf(10))).contains(FileType.PDF);
        assertThat(FileType.of(Pictures.png(1, 1))).contains(FileType.PNG);
        assertThat(FileType.of(Pictures.jpeg(1, 1))).contains(FileType.JPEG);
        assertThat(FileType.of(text("<svg xmlns='http://www.w3.org/2000/svg'/>")))
                .isEmpty();
        assertThat(FileType.of(text("<html>"))).isEmpty();
        assertThat(FileType.of(text("%PD"))).isEmpty();
    }

    @Test
    void emptyUnknownUnwantedAndTooLargeUploadsAreRefused() {
        var account = engine.account("OPEN", null);

        assertRefused(account, in(new byte[0]), Reason.EMPTY);
        assertRefused(account, in(text("<html>")), Reason.TYPE);
        assertRefused(account, in(Pictures.png(1, 1)), Reason.TYPE);
        assertRefused(account, in(pdf((int) FileStore.MOST_BYTES + 1)), Reason.TOO_LARGE);
        assertThat(store.putUpload(account, FilePlace.STAYING, in(pdf((int) FileStore.MOST_BYTES)), ANY)
                        .size())
                .isEqualTo(FileStore.MOST_BYTES);
    }

    private static void assertRefused(AccountId account, InputStream in, Reason reason) {
        assertThatExceptionOfType(FileRefusedException.class)
                .isThrownBy(() -> store.putUpload(account, FilePlace.TRAVELLING, in, EnumSet.of(FileType.PDF)))
                .extracting(FileRefusedException::reason)
                .isEqualTo(reason);
    }

    @Test
    void aFrozenAccountKeepsNothingNew() {
        var account = engine.account("FROZEN", ATTEMPT);

        assertThatExceptionOfType(AccountNotWritableException.class)
                .isThrownBy(() -> store.put(account, FilePlace.TRAVELLING, pdf(10), "application/pdf"));
    }

    @Test
    void bytesArriveAfterTheirRecordAndOnlyTheRightOnes() throws Exception {
        byte[] bytes = pdf(300_000);
        var account = arriving(bytes, bytes.length);
        var files = engine.get(ArrivingFiles.class);
        assertThat(files.missing(account, "", 10)).containsExactly(hash(bytes));
        assertThat(files.damaged(account, 10)).containsExactly(hash(bytes));

        assertThatExceptionOfType(WrongBytesException.class)
                .isThrownBy(() -> write(account, hash(bytes), Arrays.copyOf(bytes, 299_999)));
        assertThatExceptionOfType(WrongBytesException.class).isThrownBy(() -> write(account, hash(pdf(3)), pdf(3)));
        write(account, hash(bytes), bytes);
        write(account, hash(bytes), bytes);

        assertThat(files.missing(account, "", 10)).isEmpty();
        assertThat(files.damaged(account, 10)).isEmpty();
        assertThat(store.bytes(account, FilePlace.TRAVELLING, hash(bytes))).isEqualTo(bytes);
    }

    @Test
    void aSizeThatIsNotThatOfTheBytesIsRefused() {
        byte[] bytes = pdf(1000);
        var account = arriving(bytes, 999);

        assertThatExceptionOfType(WrongBytesException.class).isThrownBy(() -> write(account, hash(bytes), bytes));
    }

    @Test
    void bytesThatWereAlteredInTheDatabaseAreFound() throws SQLException {
        byte[] bytes = pdf(600_000);
        var account = arriving(bytes, bytes.length);
        write(account, hash(bytes), bytes);
        try (var admin = engine.admin();
                var statement = admin.createStatement()) {
            statement.execute("select set_config('muutto.account', '" + account + "', false), "
                    + "set_config('muutto.attempt', '" + ATTEMPT + "', false)");
            assertThat(statement.executeUpdate("update file_chunk set bytes = set_byte(bytes, 7, 1) where position = 1"
                            + " and account_id = '" + account + "'"))
                    .isEqualTo(1);
        }

        assertThat(engine.get(ArrivingFiles.class).damaged(account, 10)).containsExactly(hash(bytes));
    }

    /** More than are hashed in one statement, by number and by size; the last one of each end is wrong. */
    @Test
    void theDamagedAreFoundAmongThousands() throws SQLException {
        var account = engine.account("ARRIVING", ATTEMPT);
        try (var admin = engine.admin();
                var statement = admin.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("""
                    insert into file (account_id, sha256, media_type, size)
                    select '%1$s', encode(sha256(n::text::bytea), 'hex'), 'text/plain', length(n::text)
                      from generate_series(1, 2500) n;
                    insert into file_chunk (account_id, sha256, position, bytes)
                    select '%1$s', encode(sha256(n::text::bytea), 'hex'), 0, n::text::bytea
                      from generate_series(1, 2500) n;
                    update file_chunk set bytes = 'x' where account_id = '%1$s' and sha256 in (
                        select min(sha256) from file where account_id = '%1$s' union
                        select max(sha256) from file where account_id = '%1$s')
                    """.formatted(account));
            statement.execute("update file set size = 300000000 where account_id = '" + account + "' and sha256 = '"
                    + hash("77".getBytes(java.nio.charset.StandardCharsets.UTF_8)) + "'");
        }

        var damaged = engine.get(ArrivingFiles.class).damaged(account, 10);

        assertThat(damaged)
                .hasSize(3)
                .isSorted()
                .contains(hash("77".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    @Test
    void anAnswerCanNeitherRunNorBeTakenForSomethingElse() {
        var file = new StoredFile(hash(pdf(9)), "text/html", 9);
        var answer = FileAnswer.inline(file, "lasku \"ä\"\r\nX: 1.html", in(pdf(9)));

        assertThat(answer.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeaders().getFirst("Content-Security-Policy")).startsWith("sandbox");
        assertThat(answer.getHeaders().getFirst("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''lasku%20%22%C3%A4%22%0D%0AX%3A%201.html")
                .doesNotContain("\r", "\n");
        assertThat(FileAnswer.inline(new StoredFile("0", "application/pdf", 9), "a.pdf", in(pdf(9)))
                        .getHeaders()
                        .getFirst("Content-Disposition"))
                .startsWith("inline;");
    }

    private static AccountId arriving(byte[] bytes, long size) {
        var account = engine.account("ARRIVING", ATTEMPT);
        var line = RecordLine.of(FileRecord.TYPE)
                .set(FileRecord.SHA256, hash(bytes))
                .set(FileRecord.MEDIA_TYPE, "application/pdf")
                .set(FileRecord.SIZE, size);
        engine.copy(account, ATTEMPT, Map.of(FileRecord.TYPE, List.of(line)));
        return account;
    }

    private static void write(AccountId account, String sha256, byte[] bytes) {
        engine.get(BulkWriter.class).write(account, ATTEMPT, arrival -> {
            engine.get(ArrivingFiles.class).write(arrival, sha256, in(bytes));
            return true;
        });
    }

    private static byte[] pdf(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        byte[] start = text("%PDF-");
        System.arraycopy(start, 0, bytes, 0, Math.min(size, start.length));
        return bytes;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static InputStream in(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
