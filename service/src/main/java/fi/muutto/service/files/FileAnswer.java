package fi.muutto.service.files;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** HTTP answers that hold a file: what it holds can neither run nor be taken for something else. */
public final class FileAnswer {
    private static final String SANDBOX = "sandbox; default-src 'none'";
    /** Viewers inside browsers refuse to work in a sandbox. */
    private static final String VIEWER = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'";

    private FileAnswer() {}

    /** To be saved under the name. */
    public static ResponseEntity<InputStreamResource> download(StoredFile file, String name, InputStream bytes) {
        return answer(file, ContentDisposition.attachment(), name, bytes, SANDBOX);
    }

    /** To be shown: a PDF in the browser's viewer, a picture as it is; anything else is to be saved. */
    public static ResponseEntity<InputStreamResource> inline(StoredFile file, String name, InputStream bytes) {
        if (file.mediaType().equals(FileType.PDF.mediaType())) {
            return answer(file, ContentDisposition.inline(), name, bytes, VIEWER);
        }
        boolean picture = file.mediaType().equals(FileType.PNG.mediaType())
                || file.mediaType().equals(FileType.JPEG.mediaType());
        return picture ? answer(file, ContentDisposition.inline(), name, bytes, SANDBOX) : download(file, name, bytes);
    }

    private static ResponseEntity<InputStreamResource> answer(
            StoredFile file, ContentDisposition.Builder shown, String name, InputStream bytes, String policy) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .contentLength(file.size())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        shown.filename(name, StandardCharsets.UTF_8).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", policy)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(new InputStreamResource(bytes));
    }
}
