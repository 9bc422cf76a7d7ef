package fi.muutto.bench;

import fi.muutto.protocol.record.RecordType;
import fi.muutto.protocol.record.RecordTypes;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;

/**
 * The reference: the same rows from the same old database into tables with the same columns, checks, keys and indexes in
 * the same new one, by COPY at both ends and in one transaction, without anything between.
 */
final class CopyPipe {
    private static final String SCHEMA = "copy_reference";

    private final ServiceDatabase from;
    private final ServiceDatabase to;

    CopyPipe(ServiceDatabase from, ServiceDatabase to) {
        this.from = from;
        this.to = to;
    }

    /** Seconds, commit included. */
    double seconds(UUID account) throws SQLException {
        makeTables(account);
        long began = System.nanoTime();
        to.run("begin");
        for (var type : RecordTypes.ALL) {
            pipe(account, type);
        }
        to.run("commit");
        double seconds = (System.nanoTime() - began) / 1e9;
        to.run("drop schema " + SCHEMA + " cascade");
        return seconds;
    }

    private void makeTables(UUID account) throws SQLException {
        to.run("drop schema if exists " + SCHEMA + " cascade; create schema " + SCHEMA);
        var keys = new ArrayList<String>();
        copyOfTable("account", keys);
        to.run("insert into " + SCHEMA + ".account (id, state, created_at) values ('" + account + "', 'OPEN', now())");
        for (var type : RecordTypes.ALL) {
            copyOfTable(type.name(), keys);
        }
        to.run("set search_path = " + SCHEMA + ";" + String.join(";", keys) + "; reset search_path");
    }

    /** Foreign keys come once all tables are there. */
    private void copyOfTable(String table, List<String> keys) throws SQLException {
        to.run("create table " + SCHEMA + "." + table + " (like public." + table + " including all)");
        var found = to.text(
                "select string_agg('alter table ' || ? || ' add ' || pg_get_constraintdef(oid), ';')"
                        + " from pg_constraint where contype = 'f' and conrelid = ('public.' || ?)::regclass",
                table,
                table);
        if (found != null) {
            keys.add(found);
        }
    }

    private void pipe(UUID account, RecordType type) throws SQLException {
        var out = from.connection()
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (select * from " + type.name() + " where account_id = '" + account + "' order by "
                        + type.id().column() + ") to stdout");
        var in = to.connection()
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + SCHEMA + "." + type.name() + " from stdin");
        for (byte[] row = out.readFromCopy(); row != null; row = out.readFromCopy()) {
            in.writeToCopy(row, 0, row.length);
        }
        in.endCopy();
    }
}
