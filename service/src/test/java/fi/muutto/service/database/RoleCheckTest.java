package fi.muutto.service.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleCheckTest {

    @Test
    void rolesAsPrintedPass() {
        var database = TestPostgres.database("rolecheck", "rolecheck_fine");

        assertThatCode(() -> RoleCheck.require(database, new DatabaseRoles("rolecheck"), true))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "superuser | alter role superuser_app superuser | the role superuser_app is a superuser",
                "bypass | alter role bypass_app bypassrls | the role bypass_app has BYPASSRLS",
                "lacks | alter role lacks_bulk nobypassrls | the role lacks_bulk lacks BYPASSRLS",
                "member | grant member_owner to member_app | the role member_app is a member of member_owner",
                "owns | alter table mine owner to owns_app | the role owns_app owns tables",
                "renamed | alter role renamed_bulk rename to other_bulk | the role renamed_bulk is missing"
            })
    void aWrongRoleStopsTheStartInOneLine(String service, String change, String flaw) throws SQLException {
        var database = TestPostgres.database(service, service + "_wrong");
        try (var admin = TestPostgres.admin(service + "_wrong")) {
            TestPostgres.execute(admin, List.of("create table mine (id int)", change));
        }

        assertThatThrownBy(() -> RoleCheck.require(database, new DatabaseRoles(service), true))
                .isInstanceOf(DatabaseStartException.class)
                .hasMessage("The database " + database.url() + " cannot be used: " + flaw
                        + ". ./muutto serve --print-roles prints the SQL that makes the roles as they must be.");
    }

    @Test
    void everyFlawIsNamedAtOnce() throws SQLException {
        var database = TestPostgres.database("several", "several_wrong");
        try (var admin = TestPostgres.admin("postgres")) {
            TestPostgres.execute(
                    admin, List.of("alter role several_app bypassrls", "alter role several_bulk nobypassrls"));
        }

        assertThatThrownBy(() -> RoleCheck.require(database, new DatabaseRoles("several"), false))
                .hasMessageContainingAll("fsync is off", "several_app has BYPASSRLS", "several_bulk lacks BYPASSRLS")
                .hasMessageNotContainingAny("\n");
    }

    @Test
    void aWrongPasswordIsNamedWithoutBeingShown() {
        var roles = new DatabaseRoles("closed");
        TestPostgres.database("closed", "closed_out");
        var database = roles.database(TestPostgres.url("closed_out") + "?password=s3cret", "s3cret");

        assertThatThrownBy(() -> RoleCheck.require(database, roles, true))
                .isInstanceOf(DatabaseStartException.class)
                .hasMessageContainingAll(
                        "Cannot enter " + TestPostgres.url("closed_out") + " as closed_owner",
                        "MUUTTO_DATABASE_PASSWORD")
                .hasMessageNotContainingAny("\n", "s3cret");
    }
}
