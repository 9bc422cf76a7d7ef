package fi.muutto.service.duplicate;

/** How many pairs of a register share the same thing, and how many of them are sure. */
record PairCount(String register, String reason, long pairs, long sure) {
    public String key() {
        return "duplicate.count." + reason.toLowerCase(java.util.Locale.ROOT);
    }
}
