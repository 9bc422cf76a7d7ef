package fi.muutto.service.records;

/** Takes canonical lines one by one. */
@FunctionalInterface
public interface LineSink {
    /** Takes the line, line feed included; answers whether it wants another. */
    boolean take(String id, byte[] line);
}
