package dev.connreg.arm.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import javax.net.SocketFactory;

/**
 * Sockets that send at once what they are given. By default a request would wait behind the end of the handshake until the
 * other side has acknowledged that, for up to 40 ms (RFC 896, RFC 1122 4.2.3.2).
 */
final class PromptSockets extends SocketFactory {

    /** The one that OkHttp calls; it connects by itself. */
    @Override
    public Socket createSocket() throws IOException {
        var socket = new UnsentSocket();
        socket.setTcpNoDelay(true);
        return socket;
    }

    /** Calls each failure to connect one, such as that the network is unreachable: nothing was sent then. */
    private static final class UnsentSocket extends Socket {

        @Override
        public void connect(SocketAddress address, int timeout) throws IOException {
            try {
                super.connect(address, timeout);
            } catch (ConnectException | NoRouteToHostException known) {
                throw known;
            } catch (SocketException failure) {
                var failed = new ConnectException(failure.getMessage());
                failed.initCause(failure);
                throw failed;
            }
        }
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw connected();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) {
        throw connected();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw connected();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress local, int localPort) {
        throw connected();
    }

    private static UnsupportedOperationException connected() {
        return new UnsupportedOperationException("makes sockets that are connected later");
    }
}
