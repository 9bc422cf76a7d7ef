package fi.muutto.service.records;

/** Records were not written, because they break their declaration or the account's references; nothing of them stays. */
public final class RecordsRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problems problems;

    public RecordsRefusedException(Problems problems) {
        super(problems.count() + " problems");
        this.problems = problems;
    }

    public Problems problems() {
        return problems;
    }
}
