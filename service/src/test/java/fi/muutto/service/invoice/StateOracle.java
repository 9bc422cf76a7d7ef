package fi.muutto.service.invoice;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds the state of every issued invoice of an account by SQL alone and says where it differs from what is stored. */
final class StateOracle {
    private static final String DIFFERENCES = """
            with recursive root as (
                select e.account_id, e.id, e.invoice_id, e.amount, e.kind, e.reverses_id
                  from invoice_entry e
                 where e.account_id = :account
                union all
                select r.account_id, r.id, r.invoice_id, r.amount, o.kind, o.reverses_id
                  from root r
                  join invoice_entry o
                    on o.account_id = r.account_id and o.id = r.reverses_id and o.invoice_id = r.invoice_id
                 where r.kind = 'REVERSAL'
            ), summed as (
                select i.id, i.number, i.payable, i.state, i.paid_total, i.credited_total, i.loss_total, i.open_total,
                       coalesce(sum(amount) filter (where r.kind in ('PAID', 'PART_PAID', 'REFUND')), 0) as paid,
                       coalesce(sum(amount) filter (where r.kind = 'CREDITED'), 0) as credited,
                       coalesce(sum(amount) filter (where r.kind = 'CREDIT_LOSS'), 0) as given_up,
                       case when i.payable < 0 then -1 else 1 end as sign
                  from invoice i
                  left join root r on r.account_id = i.account_id and r.invoice_id = i.id
                 where i.account_id = :account and i.state <> 'DRAFT'
                 group by i.account_id, i.id
            ), lost as (
                select s.*, sign * least(greatest(sign * given_up, 0), greatest(sign * (payable - paid - credited), 0))
                       as loss
                  from summed s
            ), standing as (
                select l.*, payable - paid - credited - loss as open,
                       case when sign * (payable - paid - credited - loss) > 0
                            then case when paid = 0 then 'OPEN' else 'PART_PAID' end
                            when loss <> 0 then 'WRITTEN_OFF'
                            when credited = payable and payable <> 0 then 'CREDITED'
                            else 'PAID' end as computed
                  from lost l
            )
            select concat_ws(' ', number, payable, state, computed, paid_total, paid, loss_total, loss, open_total, open)
              from standing
             where (state, paid_total, credited_total, loss_total, open_total)
                   is distinct from (computed, paid, credited, loss, open)
            """;

    private StateOracle() {}

    static List<String> differences(JdbcClient jdbc, UUID account) {
        return jdbc.sql(DIFFERENCES)
                .param("account", account)
                .query(String.class)
                .list();
    }
}
