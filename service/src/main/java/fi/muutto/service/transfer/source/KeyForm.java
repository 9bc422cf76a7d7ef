package fi.muutto.service.transfer.source;

/** What the owner sends to get a key. Of the password nothing is shown again. */
record KeyForm(boolean purchases, boolean terms, String password) {
    static final KeyForm EMPTY = new KeyForm(false, false, "");

    /** Without the password. */
    @Override
    public String toString() {
        return "KeyForm[" + purchases + ", " + terms + "]";
    }
}
