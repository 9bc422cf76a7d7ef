package fi.muutto.journey;

import java.io.IOException;
import java.net.Socket;

/** One message between the services, and what can happen to it. */
final class Passage {
    private final Message message;
    private final Socket solo;
    private final int isoltaPort;

    Passage(Message message, Socket solo, int isoltaPort) {
        this.message = message;
        this.solo = solo;
        this.isoltaPort = isoltaPort;
    }

    Message message() {
        return message;
    }

    /** Lets the message reach Isolta; gives the whole answer. */
    byte[] ask() throws IOException {
        return message.ask(isoltaPort);
    }

    void answer(byte[] bytes) throws IOException {
        solo.getOutputStream().write(bytes);
        solo.getOutputStream().flush();
    }

    /** Resets the connection. */
    void cut() throws IOException {
        solo.setSoLinger(true, 0);
        solo.close();
    }
}
