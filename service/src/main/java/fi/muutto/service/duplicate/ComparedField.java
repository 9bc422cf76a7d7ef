package fi.muutto.service.duplicate;

/**
 * One field of both.
 *
 * @param field name of the field
 * @param kept as stored; a code is put in words by the page
 * @param mark "filled" if the kept one takes it from the other, "unlike" if both have it and differ, else ""
 */
record ComparedField(String field, String kept, String other, String mark) {}
