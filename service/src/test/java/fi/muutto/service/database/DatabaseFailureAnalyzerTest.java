package fi.muutto.service.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class DatabaseFailureAnalyzerTest {

    @Test
    void aDatabaseThatCannotBeUsedIsExplainedWithoutAStackTrace(CapturedOutput output) {
        var application = new SpringApplicationBuilder(DatabaseConfig.class).web(WebApplicationType.NONE);

        assertThat(catchThrowable(
                        () -> application.run("--muutto.service.name=x", "--muutto.database.url=jdbc:odbc:x")))
                .rootCause()
                .isInstanceOf(DatabaseStartException.class);

        assertThat(output)
                .contains("MUUTTO_DATABASE_URL is not the address of a PostgreSQL database:"
                        + " write it as jdbc:postgresql://host:5432/database.")
                .doesNotContain("\tat ");
    }
}
