package fi.muutto.service.customer;

import fi.muutto.protocol.record.ContactEventRecord;
import fi.muutto.protocol.record.CustomerRecord;
import fi.muutto.protocol.record.Field;
import fi.muutto.protocol.record.RecordLine;
import fi.muutto.service.shell.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What can be chosen on the pages of customers, in the reader's language. */
@Component
class CustomerChoices {
    private final MessageSource texts;

    CustomerChoices(MessageSource texts) {
        this.texts = texts;
    }

    List<Option> kinds(Locale locale, @Nullable RecordLine stored) {
        return withArrived(options(locale, "customer.kind", CustomerForm.KINDS), stored, CustomerRecord.CUSTOMER_KIND);
    }

    List<Option> languages(Locale locale, @Nullable RecordLine stored) {
        var languages = options(locale, "customer.language", CustomerForm.LANGUAGES);
        languages.add(0, new Option("", texts.getMessage("customer.language.default", null, locale)));
        return withArrived(languages, stored, CustomerRecord.LANGUAGE);
    }

    /** Kinds of a new entry of the time line, or of a known event. */
    List<Option> entryKinds(Locale locale, @Nullable RecordLine entry) {
        var kinds = options(locale, "customer.entry", TimelineForm.EVENT_KINDS);
        if (entry == null) {
            kinds.add(0, new Option(TimelineForm.MEMO, texts.getMessage("customer.entry.memo", null, locale)));
        }
        return entry == null || Timeline.isMemo(entry)
                ? kinds
                : withArrived(kinds, entry, ContactEventRecord.EVENT_KIND);
    }

    List<Option> withNone(Locale locale, List<Option> options) {
        var all = new ArrayList<>(options);
        all.add(0, new Option("", texts.getMessage("customer.none", null, locale)));
        return all;
    }

    /** A word of another service is kept as it is. */
    private static List<Option> withArrived(List<Option> options, @Nullable RecordLine stored, Field field) {
        var word = stored == null ? null : stored.get(field);
        if (word != null && options.stream().noneMatch(option -> option.value().equals(word))) {
            options.add(new Option(word, word));
        }
        return options;
    }

    private List<Option> options(Locale locale, String key, List<String> words) {
        var options = new ArrayList<Option>();
        for (var word : words) {
            options.add(new Option(word, texts.getMessage(key + "." + word.toLowerCase(Locale.ROOT), null, locale)));
        }
        return options;
    }
}
