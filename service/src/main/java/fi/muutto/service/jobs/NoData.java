package fi.muutto.service.jobs;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import org.jspecify.annotations.Nullable;

/** Work takes no data from its row; the column only says that the work was started again while it ran. */
final class NoData implements Serializer {
    @Override
    public byte[] serialize(@Nullable Object data) {
        return new byte[0];
    }

    @Override
    public <T> @Nullable T deserialize(Class<T> type, byte[] bytes) {
        return null;
    }
}
