package fi.muutto.service.importing;

import fi.muutto.service.Browserless;
import fi.muutto.service.Page;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Brings files to the import page as a browser does. */
public final class Upload {
    private static final String BOUNDARY = "raja-7f3a";

    private final Browserless owner;
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    public Upload(Browserless owner) {
        this.owner = owner;
    }

    public Upload file(String name, byte[] bytes) {
        files.put(name, bytes);
        return this;
    }

    public Upload file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public Upload files(Map<String, byte[]> more) {
        files.putAll(more);
        return this;
    }

    /** Ends on the preview, or on the page that says why not. */
    public Page send() {
        var token = owner.get(ImportPaths.START)
                .found("name=\"_csrf\" value=\"([^\"]+)\"")
                .get(0);
        var body = new ByteArrayOutputStream();
        body.writeBytes(
                text("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n"));
        files.forEach((name, bytes) -> {
            body.writeBytes(text("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\""
                    + name + "\"\r\nContent-Type: text/xml\r\n\r\n"));
            body.writeBytes(bytes);
            body.writeBytes(text("\r\n"));
        });
        body.writeBytes(text("--" + BOUNDARY + "--\r\n"));
        return owner.send(owner.request(ImportPaths.START)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
