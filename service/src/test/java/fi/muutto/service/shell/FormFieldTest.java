package fi.muutto.service.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormFieldTest {
    private final Problems problems = new Problems().add("lines[0].price", "a").add("lines[0].price", "b");

    @Test
    void aFieldIsDescribedByItsHintAndItsFirstError() {
        var field = FormField.of("lines[0].price", "Esimerkiksi 68,00", problems);
        assertThat(field.describedBy()).isEqualTo("lines-0-price-hint lines-0-price-error");
        assertThat(field.problem()).isEqualTo(problems.all().get(0));
    }

    @Test
    void aFieldWithoutHintAndErrorIsDescribedByNothing() {
        var field = FormField.of("name", null, problems);
        assertThat(field.describedBy()).isNull();
        assertThat(field.invalid()).isFalse();
    }

    @Test
    void theSummaryLinksToTheIdThatTheFieldHas() {
        assertThat(problems.all().get(0).id())
                .isEqualTo(FormField.of("lines[0].price", null, problems).id());
    }
}
