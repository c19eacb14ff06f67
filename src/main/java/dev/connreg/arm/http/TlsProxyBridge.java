package dev.connreg.arm.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * A port on loopback that leads to a proxy over TLS, which OkHttp does not speak to one. It adds nothing, so
 * others who connect there gain no rights.
 */
final class TlsProxyBridge implements AutoCloseable {

    private static final int CONNECT_TIMEOUT_MILLISECONDS = 30_000;

    private final ProxyAddress proxy;
    private final SSLContext context;
    private final ServerSocket listener;
    private volatile Optional<IOException> failure = Optional.empty();

    TlsProxyBridge(ProxyAddress proxy, SSLContext context) {
        this.proxy = proxy;
        this.context = context;
        try {
            listener = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::listen);
    }

    InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), listener.getLocalPort());
    }

    Optional<IOException> failure() {
        return failure;
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen() {
        try {
            while (true) {
                var client = listener.accept();
                Thread.ofVirtual().start(() -> carry(client));
            }
        } catch (IOException _) {
            // It was closed.
        }
    }

    private void carry(Socket client) {
        try (client) {
            toProxy(client);
        } catch (IOException _) {
            // It was closed before.
        }
    }

    /** What failed is known before the client sees that it did. */
    private void toProxy(Socket client) {
        try (var server = connect()) {
            failure = Optional.empty();
            var back = Thread.ofVirtual().start(() -> copy(server, client));
            copy(client, server);
            back.join();
        } catch (IOException e) {
            failure = Optional.of(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private SSLSocket connect() throws IOException {
        var plain = new Socket();
        plain.connect(new InetSocketAddress(proxy.host(), proxy.port()), CONNECT_TIMEOUT_MILLISECONDS);
        var socket = (SSLSocket) context.getSocketFactory().createSocket(plain, proxy.host(), proxy.port(), true);
        var parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    // One side that ends its half ends the whole, as no tunnel is used by halves.
    private static void copy(Socket from, Socket to) {
        try (var in = from.getInputStream();
                var out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException _) {
            // The other side has gone, which ends it as well.
        }
    }
}
