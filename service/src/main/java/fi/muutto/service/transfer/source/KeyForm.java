package fi.muutto.service.transfer.source;

import org.jspecify.annotations.Nullable;

/** What the owner sends to get a key. Of the password nothing is shown again. */
record KeyForm(boolean purchases, boolean terms, @Nullable String password) {
    static final KeyForm EMPTY = new KeyForm(false, false, null);

    /** Without the password. */
    @Override
    public String toString() {
        return "KeyForm[" + purchases + ", " + terms + "]";
    }
}
