package fi.muutto.service.records;

import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.protocol.record.Field;
import fi.muutto.protocol.record.Kind;
import fi.muutto.protocol.record.RecordType;
import fi.muutto.protocol.record.RecordTypes;
import fi.muutto.service.database.Database;
import fi.muutto.service.database.TestPostgres;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The catalogue of the database agrees with the declarations: nothing of an account can be forgotten or left open. */
class TablesTest {
    private static Database database;
    private static JdbcClient jdbc;

    @BeforeAll
    static void connect() {
        database = TestPostgres.database("tables_test");
        jdbc = JdbcClient.create(new DriverManagerDataSource(
                database.url(), database.owner().user(), database.owner().password()));
    }

    @Test
    void everyTableStandsInExactlyOneList() {
        assertThat(TableLists.all()).doesNotHaveDuplicates();
        assertThat(texts("""
                select relname from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
                """)).containsExactlyInAnyOrderElementsOf(TableLists.all());
        assertThat(texts("""
                select relname from pg_class where relkind in ('v', 'm', 'f', 'S') and relnamespace = 'public'::regnamespace
                """)).isEmpty();
    }

    @Test
    void whatHasAnAccountIsNotSharedUnlessItLeadsToTheAccount() {
        assertThat(texts("""
                select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
                 where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attname = 'account_id'
                """))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(TableLists.ofAnAccount().stream(), TableLists.LEADING.stream())
                                .toList());
    }

    @Test
    void everyColumnIsDeclaredAndEveryFieldHasItsColumn() {
        var wanted = RecordTypes.ALL.stream()
                .flatMap(type -> Stream.concat(
                        Stream.of(type + ".account_id uuid not null"),
                        type.fields().stream().map(field -> column(type, field))))
                .toList();
        assertThat(texts("""
                select c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
                       || case when l.collname = 'C' then ' C' else '' end
                       || case when a.attnotnull then ' not null' else '' end
                       || coalesce((select ' ' || pg_get_constraintdef(k.oid) from pg_constraint k
                                     where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]), '')
                  from pg_class c
                  join pg_attribute a on a.attrelid = c.oid
                  left join pg_collation l on l.oid = a.attcollation
                 where c.relname = any (:tables) and c.relnamespace = 'public'::regnamespace
                   and a.attnum > 0 and not a.attisdropped
                """, RecordTypes.ALL.stream().map(RecordType::name).toList()))
                .containsExactlyInAnyOrderElementsOf(wanted);
    }

    private static String column(RecordType type, Field field) {
        boolean limited = field.kind() == Kind.TEXT || field.kind() == Kind.CODE;
        return type + "." + field.column() + " "
                + switch (field.kind()) {
                    case ID, REFERENCE -> "uuid";
                    case HASH -> "text C";
                    case TEXT, CODE -> "text";
                    case INTEGER, MONEY -> "bigint";
                    case DECIMAL -> "numeric";
                    case DATE -> "date";
                    case INSTANT -> "timestamp with time zone";
                    case FLAG -> "boolean";
                }
                + (field.mandatory() ? " not null" : "")
                + (limited ? " CHECK ((char_length(" + field.column() + ") <= " + field.limit() + "))" : "");
    }

    @Test
    void columnsOfPartsAreKnown() {
        assertThat(texts("""
                select attrelid::regclass || '.' || attname from pg_attribute
                 where attrelid = any (:tables::regclass[]) and attnum > 0 and not attisdropped
                """, TableLists.PARTS))
                .containsExactlyInAnyOrder(
                        "file_chunk.account_id", "file_chunk.sha256", "file_chunk.position", "file_chunk.bytes");
    }

    @Test
    void theAccountComesFirstInEveryKeyAndIndex() {
        assertThat(texts("""
                select i.indexrelid::regclass::text from pg_index i
                  join pg_attribute a on a.attrelid = i.indrelid and a.attname = 'account_id'
                 where i.indrelid = any (:tables::regclass[]) and i.indkey[0] <> a.attnum
                """, TableLists.ofAnAccount())).isEmpty();
        assertThat(texts("""
                select k.conname from pg_constraint k
                  join pg_attribute a on a.attrelid = k.conrelid and a.attname = 'account_id'
                  left join pg_attribute t on t.attrelid = k.confrelid and t.attname = 'account_id'
                 where k.conrelid = any (:tables::regclass[]) and k.contype in ('p', 'u', 'f')
                   and (k.conkey[1] <> a.attnum
                        or k.contype = 'f' and k.confrelid <> 'account'::regclass and k.confkey[1] <> t.attnum)
                """, TableLists.ofAnAccount())).isEmpty();
    }

    @Test
    void everyTableOfAnAccountIsUnderForcedRowSecurityByOneComparison() {
        assertThat(texts("""
                select c.relname from pg_class c
                 where c.oid = any (:tables::regclass[])
                   and not (c.relrowsecurity and c.relforcerowsecurity
                            and (select array_agg(pg_get_expr(p.polqual, p.polrelid) || p.polcmd::text || p.polpermissive::text)
                                   from pg_policy p where p.polrelid = c.oid)
                                = array['(account_id = (NULLIF(current_setting(''muutto.account''::text, true), '
                                        || '''''::text))::uuid)*true'])
                """, TableLists.ofAnAccount())).isEmpty();
        assertThat(texts("select relname from pg_class where relrowsecurity"))
                .containsExactlyInAnyOrderElementsOf(TableLists.ofAnAccount());
    }

    @Test
    void accountTablesHaveTheBackstopAndOthersDoNot() {
        assertThat(texts("""
                select tgrelid::regclass::text from pg_trigger
                 where tgname = 'backstop' and tgenabled = 'O' and tgfoid = 'account_backstop'::regproc
                   and pg_get_triggerdef(oid) like '%BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON %FOR EACH STATEMENT%'
                """)).containsExactlyInAnyOrderElementsOf(TableLists.account());
    }

    @Test
    void theApplicationOwnsNothingAndTruncatesNothing() {
        String app = database.app().user();
        assertThat(texts("select relname from pg_class where pg_get_userbyid(relowner) = '" + app + "'"))
                .isEmpty();
        assertThat(texts("select proname from pg_proc where pg_get_userbyid(proowner) = '" + app + "'"))
                .isEmpty();
        assertThat(texts("select relname from pg_class where relkind = 'r' and has_table_privilege('" + app
                        + "', oid, 'truncate')"))
                .isEmpty();
    }

    @Test
    void aReferenceThatABatchCouldBreakHasNoForeignKeyAndEveryOtherHas() {
        var order = RecordTypes.ALL.stream().map(RecordType::name).toList();
        var wanted = new HashSet<String>();
        for (RecordType type : RecordTypes.ALL) {
            for (Field field : type.references()) {
                if (order.indexOf(field.refersTo()) < order.indexOf(type.name())) {
                    wanted.add(type + "." + field.column() + " → " + field.refersTo());
                }
            }
        }
        assertThat(texts("""
                select k.conrelid::regclass || '.' || a.attname || ' → ' || k.confrelid::regclass
                  from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[2]
                 where k.contype = 'f' and k.conrelid = any (:tables::regclass[]) and cardinality(k.conkey) > 1
                """, order)).containsExactlyInAnyOrderElementsOf(wanted);
    }

    /** Else erasing takes time that grows with the square of the account. A product has few lines to look through. */
    @Test
    void everyForeignKeyHasAnIndexOnItsSideUnlessFewRowsAreLookedUpThere() {
        assertThat(texts("""
                select k.conrelid::regclass || '.' || a.attname
                  from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[2]
                 where k.contype = 'f' and k.conrelid = any (:tables::regclass[])
                   and not exists (select 1 from pg_index i
                                    where i.indrelid = k.conrelid and i.indkey[0] = k.conkey[1]
                                      and i.indkey[1] = k.conkey[2])
                """, TableLists.ofAnAccount()))
                .containsExactlyInAnyOrder("company.logo", "invoicing_settings.series_id", "invoice_line.product_id");
    }

    private static List<String> texts(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    private static List<String> texts(String sql, List<String> tables) {
        return jdbc.sql(sql)
                .param("tables", tables.toArray(String[]::new))
                .query(String.class)
                .list();
    }
}
