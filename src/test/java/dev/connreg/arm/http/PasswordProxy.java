package dev.connreg.arm.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;

/** A proxy on loopback that makes tunnels (CONNECT), for one user only or for nobody. */
public final class PasswordProxy implements AutoCloseable {

    private static final String WANTS_PASSWORD =
            "407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"proxy\"";

    private static final String MUMBLES = "mumbles:";

    private final ServerSocket listener;
    private final List<String> tunnels = new CopyOnWriteArrayList<>();
    private final List<String> passwords = new CopyOnWriteArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final String expected;
    private final String refusal;

    public PasswordProxy(String user, String password) throws IOException {
        this(ServerSocketFactory.getDefault(), header(user, password), WANTS_PASSWORD);
    }

    private PasswordProxy(ServerSocketFactory sockets, String expected, String refusal) throws IOException {
        this.listener = sockets.createServerSocket(0, 0, InetAddress.getLoopbackAddress());
        this.expected = expected;
        this.refusal = refusal;
        Thread.ofVirtual().start(this::listen);
    }

    private static String header(String user, String password) {
        var basic = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return "Proxy-Authorization: Basic " + basic;
    }

    /** One that is spoken to over TLS. */
    public static PasswordProxy overTls(SSLContext tls, String user, String password) throws IOException {
        return new PasswordProxy(tls.getServerSocketFactory(), header(user, password), WANTS_PASSWORD);
    }

    /** One that lets nobody through. */
    public static PasswordProxy refusing(String statusAndReason) throws IOException {
        return new PasswordProxy(ServerSocketFactory.getDefault(), "nobody", statusAndReason);
    }

    /** One that says something that is not HTTP, or nothing if that is empty, and goes away. */
    public static PasswordProxy mumbling(String words) throws IOException {
        return new PasswordProxy(ServerSocketFactory.getDefault(), "nobody", MUMBLES + words);
    }

    /** How often a tunnel was asked for. */
    public int asked() {
        return asked.get();
    }

    /** The headers with passwords that it was sent. */
    public List<String> passwords() {
        return passwords;
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** Where it made tunnels to, as host and port. */
    public List<String> tunnels() {
        return tunnels;
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private void listen() {
        try {
            while (true) {
                var client = listener.accept();
                Thread.ofVirtual().start(() -> serve(client));
            }
        } catch (SocketException e) {
            // Closed: the test is over.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(Socket client) {
        try (client) {
            var reader =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII), 1);
            var head = reader.lines().takeWhile(line -> !line.isEmpty()).toList();
            asked.incrementAndGet();
            head.stream().filter(line -> line.startsWith("Proxy-Authorization")).forEach(passwords::add);
            if (head.stream().noneMatch(line -> line.equalsIgnoreCase(expected))) {
                if (refusal.startsWith(MUMBLES)) {
                    client.getOutputStream()
                            .write(refusal.substring(MUMBLES.length()).getBytes(StandardCharsets.US_ASCII));
                    return;
                }
                answer(client, refusal + "\r\nContent-Length: 0\r\nConnection: close");
                return;
            }
            tunnel(client, head.getFirst().split(" ", 3)[1]);
        } catch (IOException | UncheckedIOException e) {
            // Whoever speaks no TLS with it, or goes away, is not served.
        }
    }

    private void tunnel(Socket client, String target) throws IOException {
        var address = URI.create("//" + target);
        try (var server = new Socket(address.getHost(), address.getPort())) {
            tunnels.add(target);
            answer(client, "200 Connection established");
            var back = Thread.ofVirtual().start(() -> copy(server, client));
            copy(client, server);
            back.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(Socket client, String head) throws IOException {
        client.getOutputStream().write(("HTTP/1.1 " + head + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static void copy(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException e) {
            // One side has closed the tunnel, which ends it.
        }
    }
}
