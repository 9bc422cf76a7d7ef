package fi.muutto.service.customer;

import fi.muutto.protocol.record.ContactEventRecord;
import fi.muutto.protocol.record.Field;
import fi.muutto.protocol.record.MemoRecord;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.service.account.AccountId;
import fi.muutto.service.account.AccountWork;
import fi.muutto.service.account.People;
import fi.muutto.service.account.PersonId;
import fi.muutto.service.audit.Audit;
import fi.muutto.service.records.RecordRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Aikajana: contact events and memos of a customer as one line, latest first. */
@Component
class Timeline {
    static final int PAGE = 100;
    private static final List<Field> EVENT_FIELDS = List.of(
            ContactEventRecord.HAPPENED_AT,
            ContactEventRecord.EVENT_KIND,
            ContactEventRecord.SUBJECT,
            ContactEventRecord.TEXT);
    private static final List<Field> MEMO_FIELDS = List.of(MemoRecord.WRITTEN_AT, MemoRecord.TEXT);

    private final AccountWork work;
    private final RecordRows rows;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final People people;
    private final Clock clock;

    Timeline(AccountWork work, RecordRows rows, JdbcClient jdbc, Audit audit, People people, Clock clock) {
        this.work = work;
        this.rows = rows;
        this.jdbc = jdbc;
        this.audit = audit;
        this.people = people;
        this.clock = clock;
    }

    /** Which entries are shown. */
    enum Shown {
        ALL,
        MEMOS,
        EVENTS
    }

    record Counts(long memos, long events) {
        public long all() {
            return memos + events;
        }
    }

    /** A page of entries; one more than {@link #PAGE} of them if others follow. */
    List<Entry> of(AccountId account, UUID customer, Shown shown, int offset) {
        return work.read(
                account,
                () -> jdbc.sql("""
                        select id, memo, kind, at, subject, text, author
                          from (select id, true as memo, 'MEMO' as kind, written_at as at, null as subject, text, author
                                  from memo
                                 where account_id = :account and customer_id = :customer and :shown <> 'EVENTS'
                                union all
                                select id, false, kind, happened_at, subject, text, author
                                  from contact_event
                                 where account_id = :account and customer_id = :customer and :shown <> 'MEMOS') line
                         order by at desc, id desc
                         limit :most offset :offset
                        """)
                        .param("account", account.value())
                        .param("customer", customer)
                        .param("shown", shown.name())
                        .param("most", PAGE + 1)
                        .param("offset", offset)
                        .query((row, number) -> entry(row))
                        .list());
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                row.getBoolean("memo"),
                row.getString("kind"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("subject"),
                row.getString("text"),
                row.getString("author"));
    }

    Counts counts(AccountId account, UUID customer) {
        return work.read(
                account,
                () -> jdbc.sql("""
                        select (select count(*) from memo
                                 where account_id = :account and customer_id = :customer) as memos,
                               (select count(*) from contact_event
                                 where account_id = :account and customer_id = :customer) as events
                        """)
                        .param("account", account.value())
                        .param("customer", customer)
                        .query(Counts.class)
                        .single());
    }

    /** The entry of this id on this customer's card. */
    Optional<RecordLine> find(AccountId account, UUID customer, UUID id) {
        return work.read(
                account,
                () -> rows.find(account, MemoRecord.TYPE, id)
                        .or(() -> rows.find(account, ContactEventRecord.TYPE, id))
                        .filter(entry -> customer.toString().equals(entry.get(customerOf(entry)))));
    }

    private static Field customerOf(RecordLine entry) {
        return isMemo(entry) ? MemoRecord.CUSTOMER_ID : ContactEventRecord.CUSTOMER_ID;
    }

    static boolean isMemo(RecordLine entry) {
        return entry.type().equals(MemoRecord.TYPE);
    }

    /** Adds an entry to the card of a customer that exists. */
    void add(AccountId account, PersonId person, UUID customer, RecordLine entry) {
        var author = people.emailOf(person);
        entry.set(customerOf(entry), customer);
        if (isMemo(entry)) {
            entry.set(MemoRecord.AUTHOR, author);
        } else {
            entry.set(ContactEventRecord.AUTHOR, author).set(ContactEventRecord.CREATED_AT, clock.instant());
        }
        work.write(account, () -> {
            rows.insert(account, entry);
            record(account, person, entry, ".added");
        });
    }

    /** Changes what was noted and when; who noted it stays. */
    void change(AccountId account, PersonId person, RecordLine entry) {
        work.write(account, () -> {
            rows.update(account, entry, isMemo(entry) ? MEMO_FIELDS : EVENT_FIELDS);
            record(account, person, entry, ".changed");
        });
    }

    private void record(AccountId account, PersonId person, RecordLine entry, String action) {
        var type = entry.type().name();
        audit.record(account, person.value(), type + action, type, entry.id(), null);
    }
}
