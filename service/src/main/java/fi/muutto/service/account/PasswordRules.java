package fi.muutto.service.account;

import fi.muutto.service.shell.Problems;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What a new password has to be: 10 to 200 characters of any kind, and not among the first that a thief tries. */
final class PasswordRules {
    static final int SHORTEST = 10;
    static final int LONGEST = 200;

    private static final int FEWEST_KINDS = 5;
    private static final Set<String> COMMON = common();

    private PasswordRules() {}

    /** Adds what is wrong with the password of the form field. */
    static void check(String password, String email, String field, Problems problems) {
        var small = password.toLowerCase(Locale.ROOT);
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            problems.add(field, "account.password.short", SHORTEST, length);
        } else if (length > LONGEST) {
            problems.add(field, "account.password.long", LONGEST, length);
        } else if (COMMON.contains(small) || small.chars().distinct().count() < FEWEST_KINDS) {
            problems.add(field, "account.password.common");
        } else if (small.equals(email)) {
            problems.add(field, "account.password.email");
        }
    }

    private static Set<String> common() {
        var list = Objects.requireNonNull(PasswordRules.class.getResourceAsStream("common-passwords.txt"));
        try (var reader = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank()).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
