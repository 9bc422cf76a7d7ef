package fi.muutto.journey;

import java.io.IOException;

/** What happens to a message between the services. */
@FunctionalInterface
interface Fault {
    Fault NONE = passage -> passage.answer(passage.ask());

    void meet(Passage passage) throws IOException;
}
