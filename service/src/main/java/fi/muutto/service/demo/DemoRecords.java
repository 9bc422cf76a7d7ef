package fi.muutto.service.demo;

import fi.muutto.protocol.record.RecordLine;
import fi.muutto.protocol.record.RecordType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The records of the demo account by type, as they grow. */
final class DemoRecords {
    private final Map<RecordType, List<RecordLine>> records = new LinkedHashMap<>();

    RecordLine add(RecordLine line) {
        records.computeIfAbsent(line.type(), type -> new ArrayList<>()).add(line);
        return line;
    }

    /** Records of a type in id order, the order in which they are written. */
    List<RecordLine> of(RecordType type) {
        var lines = new ArrayList<>(records.getOrDefault(type, List.of()));
        lines.sort(Comparator.comparing(RecordLine::id));
        return lines;
    }
}
