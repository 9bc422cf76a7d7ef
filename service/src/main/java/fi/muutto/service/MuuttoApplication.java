package fi.muutto.service;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts one service. */
@SpringBootApplication
public class MuuttoApplication {
    public static void main(String[] args) {
        SpringApplication.run(MuuttoApplication.class, args);
    }
}
