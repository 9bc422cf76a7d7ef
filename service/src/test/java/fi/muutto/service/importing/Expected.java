package fi.muutto.service.importing;

import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.protocol.record.Field;
import fi.muutto.protocol.record.RecordLine;
import java.math.BigDecimal;
import java.util.Map;

/** Compares fields of a record with what XPath finds; fields by their names, so that none is mistaken for another. */
final class Expected {
    private Expected() {}

    static void texts(XPathFile xml, RecordLine record, Map<String, String> fields) {
        fields.forEach((path, field) -> {
            if (xml.text(path) != null) {
                assertThat(value(record, field)).as(path).isEqualTo(xml.text(path));
            }
        });
    }

    /** Both ways of writing a day. */
    static void dates(XPathFile xml, RecordLine record, Map<String, String> fields) {
        fields.forEach((path, field) -> {
            var stated = xml.text(path);
            var day = stated == null ? null : stated.replace("-", "").replaceFirst("(....)(..)(..)", "$1-$2-$3");
            assertThat(value(record, field)).as(path).isEqualTo(day);
        });
    }

    /** What is not stated is zero. */
    static void numbers(XPathFile xml, RecordLine record, BigDecimal sign, Map<String, Field> fields) {
        fields.forEach((path, field) -> {
            var stated = xml.text(path);
            number(record, field, stated == null ? "0" : stated, sign);
        });
    }

    /** @param stated with a point or a comma; null where the field must be empty */
    static void number(RecordLine record, Field field, String stated, BigDecimal sign) {
        var value = record.get(field);
        if (stated == null) {
            assertThat(value).as(field.name()).isNull();
        } else {
            assertThat(value).as(field.name()).isNotNull();
            var expected = new BigDecimal(stated.replace(',', '.')).multiply(sign);
            assertThat(new BigDecimal(value)).as(field.name()).isEqualByComparingTo(expected);
        }
    }

    private static String value(RecordLine record, String name) {
        var field = record.type().fields().stream()
                .filter(declared -> declared.name().equals(name))
                .findFirst()
                .orElseThrow();
        return record.get(field);
    }
}
