package dev.connreg.arm.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;

final class ProxyRoutes extends ProxySelector implements AutoCloseable {

    private final EnvironmentProxies proxies;
    private final SSLContext context;
    private final Map<ProxyAddress, TlsProxyBridge> bridges = new ConcurrentHashMap<>();

    ProxyRoutes(EnvironmentProxies proxies, SSLContext context) {
        this.proxies = proxies;
        this.context = context;
    }

    @Override
    public List<Proxy> select(URI address) {
        return List.of(proxies.find(address)
                .map(proxy -> new Proxy(Proxy.Type.HTTP, route(proxy)))
                .orElse(Proxy.NO_PROXY));
    }

    private InetSocketAddress route(ProxyAddress proxy) {
        return proxy.isTls()
                ? bridges.computeIfAbsent(proxy, _ -> new TlsProxyBridge(proxy, context))
                        .address()
                : InetSocketAddress.createUnresolved(proxy.host(), proxy.port());
    }

    Optional<IOException> failure(ProxyAddress proxy) {
        return Optional.ofNullable(bridges.get(proxy)).flatMap(TlsProxyBridge::failure);
    }

    /** There is no second proxy to turn to. */
    @Override
    public void connectFailed(URI address, SocketAddress proxy, IOException failure) {}

    @Override
    public void close() {
        bridges.values().forEach(TlsProxyBridge::close);
    }
}
