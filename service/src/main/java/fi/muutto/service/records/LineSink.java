package fi.muutto.service.records;

/** Takes canonical lines one by one. */
@FunctionalInterface
public interface LineSink {
    /** Takes the line, line feed included; answers whether it wants another. */
    boolean take(String id, byte[] line);

    /** How many lines the database shall read next, at least 1: reading goes on in such batches until none is left. */
    default int rows() {
        return 20_000;
    }
}
