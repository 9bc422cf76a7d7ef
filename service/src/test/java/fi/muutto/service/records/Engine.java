package fi.muutto.service.records;

import com.zaxxer.hikari.HikariDataSource;
import fi.muutto.protocol.record.FileRecord;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.protocol.record.RecordType;
import fi.muutto.protocol.record.RecordTypes;
import fi.muutto.protocol.transfer.AccountTally;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.database.Credentials;
import fi.muutto.service.database.Database;
import fi.muutto.service.database.TestPostgres;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The engine of {@code records} over a database of its own, wired as in the product but without its pages. */
public final class Engine implements AutoCloseable {
    private static final AtomicInteger COUNTER = new AtomicInteger();

    public final Database database;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    /** An engine with further components of the product. */
    public Engine(Class<?>... further) {
        this(Clock.systemUTC(), further);
    }

    public Engine(Clock clock, Class<?>... further) {
        database = TestPostgres.database("engine_" + COUNTER.incrementAndGet());
        context.registerBean(Database.class, () -> database);
        context.registerBean(Clock.class, () -> clock);
        RecordTypes.ALL.forEach(type -> context.registerBean(type + "Table", AccountTable.class, () -> table(type)));
        context.register(Wiring.class);
        for (Class<?> component : further) {
            context.register(component);
        }
        context.refresh();
    }

    private static AccountTable table(RecordType type) {
        return type == FileRecord.TYPE ? new AccountTable(type, List.of("file_chunk")) : AccountTable.of(type);
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public void publish(Object event) {
        context.publishEvent(event);
    }

    /** A connection that sees everything and is bound by nothing but constraints and triggers. */
    public Connection admin() throws java.sql.SQLException {
        String url = database.url();
        return TestPostgres.admin(url.substring(url.lastIndexOf('/') + 1).replaceAll("\\?.*", ""));
    }

    String bulkRole() {
        return database.bulk().user();
    }

    /** A new account in that state; the attempt is null unless it arrives. */
    public AccountId account(String state, UUID attempt) {
        return account(new AccountId(UUID.randomUUID()), state, attempt);
    }

    public AccountId account(AccountId account, String state, UUID attempt) {
        get(JdbcClient.class)
                .sql("insert into account (id, state, attempt, created_at) values (:id, :state, :attempt, now())")
                .param("id", account.value())
                .param("state", state)
                .param("attempt", attempt)
                .update();
        return account;
    }

    /** Copies all records into an arriving account, type by type. */
    public void copy(AccountId account, UUID attempt, Map<RecordType, List<RecordLine>> records) {
        for (RecordType type : RecordTypes.ALL) {
            get(BulkWriter.class).write(account, attempt, arrival -> {
                arrival.copy(type, records.getOrDefault(type, List.of()));
                return true;
            });
        }
    }

    public AccountTally tally(AccountId account) {
        return get(AccountWork.class)
                .readSnapshot(account, () -> get(Tally.class).of(account));
    }

    /** Changes the state of an account behind everybody's back. */
    public void state(AccountId account, String state) throws java.sql.SQLException {
        try (var admin = admin();
                var statement = admin.prepareStatement("update account set state = ?, attempt = null where id = ?")) {
            statement.setString(1, state);
            statement.setObject(2, account.value());
            statement.executeUpdate();
        }
    }

    @Override
    public void close() {
        context.close();
    }

    @TestConfiguration(proxyBeanMethods = false)
    @Import({
        AccountWork.class,
        AccountTables.class,
        RecordExport.class,
        RecordCheck.class,
        BulkWork.class,
        BulkWriter.class,
        Tally.class,
        Erase.class,
        Join.class
    })
    static class Wiring {
        @Bean(destroyMethod = "close")
        HikariDataSource dataSource(Database database) {
            return pool(database, database.app());
        }

        @Bean(destroyMethod = "close", defaultCandidate = false)
        @Qualifier("bulk")
        HikariDataSource bulkDataSource(Database database) {
            return pool(database, database.bulk());
        }

        private static HikariDataSource pool(Database database, Credentials credentials) {
            var pool = new HikariDataSource();
            pool.setJdbcUrl(database.url());
            pool.setUsername(credentials.user());
            pool.setPassword(credentials.password());
            pool.setMaximumPoolSize(6);
            pool.setMinimumIdle(0);
            return pool;
        }

        @Bean
        JdbcTransactionManager transactions(DataSource dataSource) {
            return new JdbcTransactionManager(dataSource);
        }

        @Bean
        JdbcTemplate jdbcTemplate(DataSource dataSource) {
            return new JdbcTemplate(dataSource);
        }

        @Bean
        JdbcClient jdbcClient(JdbcTemplate template) {
            return JdbcClient.create(template);
        }
    }
}
