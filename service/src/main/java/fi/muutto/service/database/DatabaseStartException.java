package fi.muutto.service.database;

import org.jspecify.annotations.Nullable;

/** The database cannot be used. The message is one line for whoever runs the service: what, why, what to do. */
final class DatabaseStartException extends RuntimeException {
    DatabaseStartException(String message) {
        this(message, null);
    }

    DatabaseStartException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
