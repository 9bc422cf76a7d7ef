package fi.muutto.service;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** The one program; configuration says which service it is. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class MuuttoApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(MuuttoApplication.class, arguments);
    }
}
