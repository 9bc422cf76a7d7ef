package fi.muutto.service.records;

import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions of the role that passes row security. Not part of, and never mixed with, those of {@code AccountWork}. */
@Component
public class BulkWork {
    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public BulkWork(@Qualifier("bulk") DataSource bulk) {
        this.template = new JdbcTemplate(bulk);
        this.jdbc = JdbcClient.create(template);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(bulk));
    }

    /** Does the work in one transaction; inside another call, in that one's. */
    public <T> T run(Function<JdbcClient, T> work) {
        return transaction.execute(status -> work.apply(jdbc));
    }

    /** Does all of the work and takes it back, to learn whether it would succeed. */
    public <T> T rehearse(Function<JdbcClient, T> work) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            return work.apply(jdbc);
        });
    }

    JdbcTemplate template() {
        return template;
    }
}
