package fi.muutto.journey;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The line between Solo and Isolta, on which messages can be disturbed; each account's by itself. */
final class FaultProxy implements AutoCloseable {
    private final ServerSocket server;
    private final int isoltaPort;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Plan> plans = new ArrayList<>();
    private final Map<String, String> emailOfAttempt = new ConcurrentHashMap<>();

    private FaultProxy(ServerSocket server, int isoltaPort) {
        this.server = server;
        this.isoltaPort = isoltaPort;
    }

    static FaultProxy before(int isoltaPort) throws IOException {
        var proxy = new FaultProxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), isoltaPort);
        proxy.threads.submit(proxy::accept);
        return proxy;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    private static final class Plan {
        private final String email;
        private final String message;
        private final Fault fault;
        private int before;

        private Plan(String email, String message, int nth, Fault fault) {
            this.email = email;
            this.message = message;
            this.fault = fault;
            this.before = nth - 1;
        }

        private boolean isAbout(String sender, String name) {
            return email.equals(sender) && (message.isEmpty() || message.equals(name));
        }
    }

    /** Disturbs the n-th message of that name from now on that concerns the account; any name if it is empty. */
    synchronized void plan(String email, String message, int nth, Fault fault) {
        plans.add(new Plan(email, message, nth, fault));
    }

    /** Forgets what has been planned for an account; answers whether anything had not come about. */
    synchronized boolean forget(String email) {
        return plans.removeIf(plan -> plan.email.equals(email));
    }

    private synchronized Fault faultFor(Message message) {
        message.email().ifPresent(email -> message.attempt().ifPresent(attempt -> emailOfAttempt.put(attempt, email)));
        var email = message.attempt().map(emailOfAttempt::get).orElse("");
        for (var plan : plans) {
            if (plan.isAbout(email, message.name()) && plan.before-- == 0) {
                plans.remove(plan);
                return plan.fault;
            }
        }
        return Fault.NONE;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var solo = server.accept();
                threads.submit(() -> pass(solo));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void pass(Socket solo) {
        try (solo) {
            var message = Message.read(solo.getInputStream());
            faultFor(message).meet(new Passage(message, solo, isoltaPort));
        } catch (IOException e) {
            // one of the two is not there: the connection ends, as it would without anybody between them
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
