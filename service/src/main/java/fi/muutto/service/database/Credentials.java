package fi.muutto.service.database;

/** A database role and its password. The password never shows in {@link #toString()}. */
public record Credentials(String user, String password) {

    @Override
    public String toString() {
        return "Credentials[user=" + user + "]";
    }
}
