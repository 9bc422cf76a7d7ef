package fi.muutto.rules;

/** A value was refused. Says which type refused it and why, but never the value, which may be personal data. */
public final class InvalidValueException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final String type;
    private final Flaw flaw;

    public InvalidValueException(Class<?> type, Flaw flaw) {
        super(type.getSimpleName() + ": " + flaw);
        this.type = type.getSimpleName();
        this.flaw = flaw;
    }

    /** Simple name of the refusing type, as in {@code Iban}. */
    public String type() {
        return type;
    }

    public Flaw flaw() {
        return flaw;
    }
}
