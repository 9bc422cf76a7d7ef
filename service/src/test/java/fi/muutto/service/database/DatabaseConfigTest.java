package fi.muutto.service.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.BeanFactoryAnnotationUtils;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class DatabaseConfigTest {
    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withUserConfiguration(DatabaseConfig.class)
            .withConfiguration(AutoConfigurations.of(
                    DataSourceAutoConfiguration.class,
                    FlywayAutoConfiguration.class,
                    JdbcTemplateAutoConfiguration.class,
                    JdbcClientAutoConfiguration.class));

    @Test
    void anExternalServerServesWithTheRolesOfThePrintedSql() throws SQLException {
        var database = TestPostgres.emptyDatabase("printed");

        runner.withPropertyValues(
                        "muutto.service.name=printed",
                        "muutto.database.url=" + database.url(),
                        "muutto.database.password=" + database.app().password(),
                        "muutto.allow-fsync-off=true")
                .run(context -> {
                    assertThat(context).hasNotFailed().hasSingleBean(Flyway.class);
                    assertThat(whoAmI(context.getBean(DataSource.class))).isEqualTo("printed_app UTC");
                    assertThat(whoAmI(bulk(context))).isEqualTo("printed_bulk UTC");
                    assertThat(context.getBean(JdbcClient.class)
                                    .sql("show statement_timeout")
                                    .query(String.class)
                                    .single())
                            .isEqualTo("30s");
                });
    }

    @Test
    void withoutAnAddressTheServiceRunsItsOwnServerAndStopsIt() throws Exception {
        Path home = TestHomes.fresh();
        try {
            runner.withPropertyValues("muutto.service.name=own", "muutto.home=" + home)
                    .run(context -> {
                        assertThat(context).hasNotFailed();
                        assertThat(whoAmI(context.getBean(DataSource.class))).isEqualTo("own_app UTC");
                        assertThat(PostmasterPid.running(home.resolve("data"))).isNotNull();
                    });
            assertThat(PostmasterPid.running(home.resolve("data"))).isNull();
        } finally {
            TestHomes.clear(home);
        }
    }

    @Test
    void aDatabaseThatLosesCommitsIsRefusedUnlessAllowed() {
        var database = TestPostgres.database("unsafe", "unsafe_commits");

        runner.withPropertyValues(
                        "muutto.service.name=unsafe",
                        "muutto.database.url=" + database.url(),
                        "muutto.database.password=" + database.app().password())
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .isInstanceOf(DatabaseStartException.class)
                        .hasMessageContaining("fsync is off"));
    }

    @Test
    void theInitializerGivesEachContextADatabaseOfItsOwn() {
        var withDatabase = runner.withInitializer(new TestPostgres.Initializer());

        withDatabase.run(first -> withDatabase.run(second -> {
            assertThat(first).hasNotFailed();
            assertThat(second).hasNotFailed();
            assertThat(first.getBean(Database.class).url())
                    .isNotEqualTo(second.getBean(Database.class).url());
        }));
    }

    @Test
    void whatIsMissingInTheConfigurationIsNamed() {
        assertThatThrownBy(() -> start())
                .rootCause()
                .hasMessageStartingWith("The service has no name: give it with muutto.service.name");
        assertThatThrownBy(() -> start("muutto.service.name=Iso-Lta"))
                .rootCause()
                .hasMessageContaining("small letters");
        assertThatThrownBy(() -> start("muutto.service.name=isolta", "muutto.database.url=postgres://localhost/x"))
                .rootCause()
                .hasMessageContaining("write it as jdbc:postgresql://host:5432/database");
        assertThatThrownBy(() -> start("muutto.service.name=isolta", "muutto.database.url=jdbc:postgresql://h/x"))
                .rootCause()
                .hasMessageContaining("MUUTTO_DATABASE_PASSWORD is missing");
    }

    private void start(String... properties) {
        runner.withPropertyValues(properties).run(context -> {
            if (context.getStartupFailure() != null) {
                throw new IllegalStateException(context.getStartupFailure());
            }
        });
    }

    private static DataSource bulk(ApplicationContext context) {
        return BeanFactoryAnnotationUtils.qualifiedBeanOfType(
                context.getAutowireCapableBeanFactory(), DataSource.class, "bulk");
    }

    private static String whoAmI(DataSource source) throws SQLException {
        try (var connection = source.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select current_user || ' ' || current_setting('timezone')")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
