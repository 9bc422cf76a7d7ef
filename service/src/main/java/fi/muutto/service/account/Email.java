package fi.muutto.service.account;

import java.util.Locale;
import java.util.regex.Pattern;

/** An e-mail address as a person's name in this service: small letters, ASCII, at most 254 characters. */
final class Email {
    private static final int LONGEST = 254;
    private static final Pattern SHAPE = Pattern.compile(
            "[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9-]{2,63}");

    private Email() {}

    /** The same address however it was typed. */
    static String normalized(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    static boolean isOne(String normalized) {
        return normalized.length() <= LONGEST && SHAPE.matcher(normalized).matches();
    }
}
