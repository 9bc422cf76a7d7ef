package fi.muutto.rules;

import java.util.regex.Pattern;

/** Tilinumero before IBAN: six digits, a hyphen, two to eight digits, the last of which is a Luhn check digit. */
final class OldAccountNumber {
    private static final Pattern FORM = Pattern.compile("([0-9]{6})-([0-9]{2,8})");
    private static final int MACHINE_LENGTH = 14;

    private OldAccountNumber() {}

    static String toIban(String text) {
        var digits = machineForm(text);
        if (!passesLuhn(digits)) {
            throw new InvalidValueException(Iban.class, Flaw.CHECK_DIGIT);
        }
        return "FI" + Mod97.checkDigits("FI", digits) + digits;
    }

    /** Savings and co-operative banks (first digit 4 or 5) put the zeros after the seventh digit, others after the sixth. */
    private static String machineForm(String text) {
        var parts = FORM.matcher(Spelling.plainDashes(Spelling.bare(text)));
        if (!parts.matches()) {
            throw new InvalidValueException(Iban.class, Flaw.FORM);
        }
        var digits = parts.group(1) + parts.group(2);
        int zerosAfter = digits.charAt(0) == '4' || digits.charAt(0) == '5' ? 7 : 6;
        var zeros = "0".repeat(MACHINE_LENGTH - digits.length());
        return digits.substring(0, zerosAfter) + zeros + digits.substring(zerosAfter);
    }

    static boolean passesLuhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
            sum += i % 2 == 0 ? digit : doubled;
        }
        return sum % 10 == 0;
    }
}
