package dev.connreg.sandbox;

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.jetty11.Jetty11HttpServer;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.ContextHandler;

/** WireMock's server without pages of HTML and stack traces, which Resource Manager does not answer. */
final class QuietJetty extends Jetty11HttpServer {

    private final ServerKeys keys;

    QuietJetty(Options options, AdminRequestHandler administration, StubRequestHandler stubs, ServerKeys keys) {
        super(options, administration, stubs);
        this.keys = keys;
    }

    /** WireMock itself can read keys from a file only. */
    @Override
    public void start() {
        for (var connector : jettyServer.getConnectors()) {
            keys.give(connector.getConnectionFactory(SslConnectionFactory.class).getSslContextFactory());
        }
        super.start();
    }

    @Override
    protected void finalizeSetup(Options options) {
        super.finalizeSetup(options);
        jettyServer.setErrorHandler(new ArmErrorPages());
        for (var handler : jettyServer.getChildHandlersByClass(ContextHandler.class)) {
            ((ContextHandler) handler).setErrorHandler(new ArmErrorPages());
        }
    }
}
