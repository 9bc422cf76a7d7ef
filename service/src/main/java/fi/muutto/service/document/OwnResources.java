package fi.muutto.service.document;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The images of one document, and a wall around it: any other address is refused before it is even resolved. */
record OwnResources(Map<String, byte[]> images) {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
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

    private @Nullable String resolved(String uri) {
        var image = images.get(uri);
        return image != null && (startsWith(image, PNG) || startsWith(image, JPEG)) ? SCHEME + ":" + uri : null;
    }

    private static boolean startsWith(byte[] image, byte[] signature) {
        return image.length > signature.length
                && Arrays.equals(image, 0, signature.length, signature, 0, signature.length);
    }

    private byte @Nullable [] image(String uri) {
        return uri.startsWith(SCHEME + ":") ? images.get(uri.substring(SCHEME.length() + 1)) : null;
    }

    private static final class Bytes implements FSStream {
        private final byte @Nullable [] content;

        Bytes(byte @Nullable [] content) {
            this.content = content;
        }

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
