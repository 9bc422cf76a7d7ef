package fi.muutto.service.account;

import static org.assertj.core.api.Assertions.assertThat;

import fi.muutto.service.ServiceTest;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

@ServiceTest
class SessionAtOnceTest {
    @Autowired
    private FindByIndexNameSessionRepository<? extends Session> sessions;

    @Test
    void twoRequestsThatStoreTheSameAttributeAtOnceBothSucceed() {
        assertThat(storedByBoth(sessions)).isEqualTo("second");
    }

    private static <S extends Session> String storedByBoth(FindByIndexNameSessionRepository<S> sessions) {
        var created = sessions.createSession();
        sessions.save(created);
        var first = Objects.requireNonNull(sessions.findById(created.getId()));
        var second = Objects.requireNonNull(sessions.findById(created.getId()));
        first.setAttribute("flash", "first");
        second.setAttribute("flash", "second");
        sessions.save(first);
        sessions.save(second);
        return Objects.requireNonNull(sessions.findById(created.getId())).getRequiredAttribute("flash");
    }
}
