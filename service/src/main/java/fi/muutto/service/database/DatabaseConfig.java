package fi.muutto.service.database;

import com.zaxxer.hikari.HikariDataSource;
import java.security.SecureRandom;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

/** Whoever gets a {@code DataSource} gets one whose roles were checked and whose tables are up to date. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfig {

    @Bean
    DatabaseSettings databaseSettings(Environment environment) {
        return DatabaseSettings.from(environment);
    }

    @Bean
    ServiceHome serviceHome(DatabaseSettings settings) {
        return new ServiceHome(settings.homeFolder());
    }

    @Bean(destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres(DatabaseSettings settings) {
        var home = settings.homeFolder();
        return new EmbeddedPostgres(home, DataFolder.baseOr(home), new SecureRandom(), List.of());
    }

    @Bean
    Database database(DatabaseSettings settings, EmbeddedPostgres embedded) {
        var external = settings.external();
        return external != null ? external : embedded.start(settings.roles());
    }

    /** Not lazy: a database that cannot be used must stop the start, not the first visitor. */
    @Bean
    @Lazy(false)
    Flyway flyway(Database database, DatabaseSettings settings) {
        RoleCheck.require(database, settings.roles(), settings.allowFsyncOff());
        return Migrations.apply(database);
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(Database database, @SuppressWarnings("unused") Flyway migrated) {
        var pool = pool(database.url(), database.app(), "app");
        pool.setMaximumPoolSize(12);
        pool.setMinimumIdle(2);
        return pool;
    }

    /** Passes row security, so it is handed only to who asks for it by its name. */
    @Bean(destroyMethod = "close", defaultCandidate = false)
    @Qualifier("bulk")
    HikariDataSource bulkDataSource(Database database, @SuppressWarnings("unused") Flyway migrated) {
        var pool = pool(database.url(), database.bulk(), "bulk");
        pool.setMaximumPoolSize(6);
        pool.setMinimumIdle(0);
        return pool;
    }

    private static HikariDataSource pool(String url, Credentials credentials, String name) {
        var pool = new HikariDataSource();
        pool.setPoolName(name);
        pool.setJdbcUrl(url);
        pool.setUsername(credentials.user());
        pool.setPassword(credentials.password());
        pool.setConnectionTimeout(10_000);
        pool.setConnectionInitSql("set time zone 'UTC'"); // the driver announces the machine's time zone
        pool.addDataSourceProperty("ApplicationName", credentials.user());
        return pool;
    }
}
