package fi.muutto.rules;

/** Check digits of ISO 7064 MOD 97-10, which IBAN (ISO 13616) and the RF reference (ISO 11649) share. */
final class Mod97 {
    private Mod97() {}

    /** Whether characters 3–4 of the text are the check digits, 02–98, of the rest; digits and capitals only. */
    static boolean fits(String text) {
        return text.substring(2, 4).equals(checkDigits(text.substring(0, 2), text.substring(4)));
    }

    /** Two digits; the prefix is {@code RF} or a country. */
    static String checkDigits(String prefix, String body) {
        int rest = 98 - remainder(body + prefix + "00");
        return rest < 10 ? "0" + rest : Integer.toString(rest);
    }

    private static int remainder(String text) {
        int remainder = 0;
        for (int i = 0; i < text.length(); i++) {
            int value = Character.digit(text.charAt(i), 36);
            remainder = (remainder * (value < 10 ? 10 : 100) + value) % 97;
        }
        return remainder;
    }
}
