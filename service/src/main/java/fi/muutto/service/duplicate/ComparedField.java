package fi.muutto.service.duplicate;

/**
 * One field of both.
 *
 * @param mark "filled" if the kept one takes it from the other, "unlike" if both have it and differ, else ""
 */
record ComparedField(String key, String kept, String other, String mark) {}
