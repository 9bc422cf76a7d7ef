package fi.muutto.service.document;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLogger;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The library's warnings; its chatter, a dozen lines a page, is not even put into words. */
final class PdfLog implements XRLogger {
    private static final Logger LOG = LoggerFactory.getLogger(PdfRenderer.class);

    @Override
    public boolean isLogLevelEnabled(Diagnostic diagnostic) {
        return loud(diagnostic.getLevel());
    }

    @Override
    public void log(String where, Level level, String message) {
        log(where, level, message, null);
    }

    @Override
    public void log(String where, Level level, String message, @Nullable Throwable cause) {
        if (loud(level)) {
            LOG.warn("{}: {}", where, message, cause);
        }
    }

    @Override
    public void setLevel(String logger, Level level) {
        throw new UnsupportedOperationException("Levels are configured as everywhere else");
    }

    private static boolean loud(Level level) {
        return level.intValue() >= Level.WARNING.intValue();
    }
}
