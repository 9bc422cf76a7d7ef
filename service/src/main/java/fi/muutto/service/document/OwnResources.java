package fi.muutto.service.document;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The images of one document, and a wall around it: any other address is refused before it is even resolved. */
record OwnResources(Map<String, byte[]> images) {
    private static final String SCHEME = "own";
    private static final String[] REFUSED = {"http", "https", "file", "jar", "ftp", "data", "classpath"};

    void closeOff(PdfRendererBuilder builder) {
        builder.useUriResolver((base, uri) -> resolved(uri))
                .useProtocolsStreamImplementation(uri -> new Bytes(null), REFUSED)
                .useProtocolsStreamImplementation(uri -> new Bytes(image(uri)), SCHEME)
                .useExternalResourceAccessControl(
                        (uri, type) -> resolved(uri) != null, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (uri, type) -> image(uri) != null, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
    }

    private @Nullable String resolved(@Nullable String uri) {
        return images.containsKey(uri) ? SCHEME + ":" + uri : null;
    }

    private byte @Nullable [] image(String uri) {
        return uri.startsWith(SCHEME + ":") ? images.get(uri.substring(SCHEME.length() + 1)) : null;
    }

    private record Bytes(byte @Nullable [] content) implements FSStream {
        @Override
        public @Nullable InputStream getStream() {
            return content == null ? null : new ByteArrayInputStream(content);
        }

        @Override
        public @Nullable Reader getReader() {
            var stream = getStream();
            return stream == null ? null : new InputStreamReader(stream, StandardCharsets.UTF_8);
        }
    }
}
