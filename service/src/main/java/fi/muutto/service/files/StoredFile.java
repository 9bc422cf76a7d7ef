package fi.muutto.service.files;

/**
 * A file that an account holds.
 *
 * @param sha256 of its bytes, 64 lower-case hexadecimal digits; identifies it within the account and place
 * @param size in bytes
 */
public record StoredFile(String sha256, String mediaType, long size) {}
