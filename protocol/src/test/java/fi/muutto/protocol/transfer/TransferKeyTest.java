package fi.muutto.protocol.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransferKeyTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final TransferKey KEY = TransferKey.create(new SecureRandom());

    @Test
    void isShownInNineGroupsOfFive() {
        assertThat(KEY.text()).matches("[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){8}");
        assertThat(TransferKey.parse(KEY.text())).isEqualTo(KEY);
    }

    @Test
    void everyWrongCharacterIsRefused() {
        var whole = KEY.text().replace("-", "");
        for (int i = 0; i < whole.length(); i++) {
            for (char c : ALPHABET.toCharArray()) {
                var typed = whole.substring(0, i) + c + whole.substring(i + 1);
                assertThat(TransferKey.flawIn(typed).isEmpty()).isEqualTo(typed.equals(whole));
            }
        }
    }

    @Test
    void everySwapOfNeighboursIsRefused() {
        for (int round = 0; round < 200; round++) {
            var whole = TransferKey.create(new SecureRandom()).text().replace("-", "");
            for (int i = 0; i + 1 < whole.length(); i++) {
                var swapped = whole.substring(0, i) + whole.charAt(i + 1) + whole.charAt(i) + whole.substring(i + 2);
                assertThat(TransferKey.flawIn(swapped).isEmpty()).isEqualTo(swapped.equals(whole));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ", "\n", "\r\n", "\t", "\u00a0", "\u00ad", "\u2013", "\u2014", "\u2011", "\u2212", "\u200b", "\ufeff",
                "\u202f"
            })
    void whatSlipsInWithAPasteIsIgnored(String between) {
        var pasted = between + KEY.text().replace("-", between).toLowerCase(Locale.ROOT) + between;

        assertThat(TransferKey.flawIn(pasted)).isEmpty();
        assertThat(TransferKey.parse(pasted)).isEqualTo(KEY);
    }

    @Test
    void lookAlikesCountAsTheDigitsTheyLookLike() {
        var lookAlike = KEY.text().replace('0', 'o').replaceFirst("1", "l").replace('1', 'I');

        assertThat(TransferKey.parse(lookAlike)).isEqualTo(KEY);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "'', EMPTY, 0, ''",
        "' - ', EMPTY, 0, ''",
        "ABCDE-FGH, TOO_SHORT, 8, ''",
        "ABCDE-FGHJK-MNPQR-STVWX-YZ012-34567-89ABC-DEFGH-JKMNP-Q, TOO_LONG, 46, ''",
        "ABCDU-u*UА, CHARACTERS, 0, Uu*А",
        "ABCDE-FGHJK-MNPQR-STVWX-YZ012-34567-89ABC-DEFGH-JKMNP, CHECK, 0, ''"
    })
    void theFlawIsNamed(String text, KeyFlaw.Kind kind, int found, String unfit) {
        assertThat(TransferKey.flawIn(text)).contains(new KeyFlaw(kind, found, unfit));
    }

    @Test
    void aShortKeySaysHowMuchItLacks() {
        assertThat(TransferKey.flawIn("ABCDE").orElseThrow().lacking()).isEqualTo(40);
    }

    @Test
    void neitherToStringNorAnErrorShowsTheSecret() {
        var secret = KEY.text().replace("-", "").substring(8, 43);

        assertThat(KEY.toString()).startsWith(KEY.publicId()).hasSize(11);
        assertThat(new ClaimRequest(1, "a@b.fi", KEY, UUID.randomUUID()).toString())
                .doesNotContain(secret)
                .doesNotContain("a@b.fi");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TransferKey.parse(KEY.text() + "0"))
                .withMessageNotContaining(secret.substring(0, 5));
    }

    @Test
    void aHashFitsItsOwnKeyOnly() {
        assertThat(KEY.matches(KEY.secretHash())).isTrue();
        assertThat(KEY.matches(TransferKey.create(new SecureRandom()).secretHash()))
                .isFalse();
    }
}
