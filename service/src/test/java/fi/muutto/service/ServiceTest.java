package fi.muutto.service;

import fi.muutto.service.database.TestPostgres;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole service over HTTP: real PostgreSQL, a hand-turned {@link TestClock}, {@link Visitors} instead of
 * browsers. All such tests share one context and one database, so a test makes its own accounts and counts only in them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = MuuttoApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestPostgres.Initializer.class)
@Import(ServiceTestConfiguration.class)
@ExtendWith(TestClock.Reset.class)
public @interface ServiceTest {}
