package fi.muutto.service.transfer.target;

import fi.muutto.protocol.transfer.KeyFlaw;
import fi.muutto.protocol.transfer.TransferKey;
import fi.muutto.service.shell.Problems;
import fi.muutto.service.transfer.target.KeysAtHand.Credentials;

/** The two fields. The key goes into no page: a form that comes back has it pasted again. */
record MoveForm(String email, String key) {
    static final MoveForm EMPTY = new MoveForm("", "");

    MoveForm {
        email = email == null ? "" : email.strip();
        key = key == null ? "" : key;
    }

    /** What can be told without asking anybody. */
    Problems problems() {
        var problems = new Problems();
        if (email.isEmpty()) {
            problems.add("email", "transfer-target.email.missing");
        } else if (email.length() > 320 || !email.matches("\\S+@\\S+")) {
            problems.add("email", "transfer-target.email.form");
        }
        if (key.length() > 1000) {
            problems.add("key", "transfer-target.key.too_long", key.length() - TransferKey.LENGTH);
        } else {
            TransferKey.flawIn(key).ifPresent(flaw -> add(problems, flaw));
        }
        return problems;
    }

    private static void add(Problems problems, KeyFlaw flaw) {
        switch (flaw.kind()) {
            case EMPTY -> problems.add("key", "transfer-target.key.missing");
            case TOO_SHORT ->
                problems.add("key", "transfer-target.key.too_short", flaw.lacking(), flaw.found(), TransferKey.LENGTH);
            case TOO_LONG -> problems.add("key", "transfer-target.key.too_long", flaw.found() - TransferKey.LENGTH);
            case CHARACTERS -> problems.add("key", "transfer-target.key.characters", flaw.unfit());
            case CHECK -> problems.add("key", "transfer-target.key.check");
        }
    }

    /** Throws {@link IllegalArgumentException} while there are {@link #problems}. */
    Credentials credentials() {
        return new Credentials(email, TransferKey.parse(key));
    }

    @Override
    public String toString() {
        return "MoveForm";
    }
}
