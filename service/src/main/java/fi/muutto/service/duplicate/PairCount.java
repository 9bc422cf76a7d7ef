package fi.muutto.service.duplicate;

/** How many pairs of a register share the same thing. */
record PairCount(String register, String reason, long pairs) {
    public String key() {
        return "duplicate.count." + reason.toLowerCase(java.util.Locale.ROOT);
    }
}
