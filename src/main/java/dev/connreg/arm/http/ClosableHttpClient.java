package dev.connreg.arm.http;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import okhttp3.OkHttpClient;
import reactor.core.publisher.Mono;

/**
 * A client that is made on another thread, while what is to be sent is found out: that takes as long as a handshake. The
 * SDK cannot end the one that it has; this can be closed.
 */
public final class ClosableHttpClient implements HttpClient, AutoCloseable {

    private final FutureTask<Parts> made;

    ClosableHttpClient(Callable<Parts> making) {
        made = new FutureTask<>(making);
        Thread.ofPlatform().daemon().name("http-client").start(made);
    }

    record Parts(OkHttpClient client, HttpClient sdk, ProxyRoutes routes) {

        private void close() {
            routes.close();
            client.dispatcher().cancelAll();
            client.connectionPool().evictAll();
        }
    }

    /** Waits until it is made, and throws what it could not be made for, such as a bundle that cannot be read. */
    private Parts parts() {
        try {
            return made.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted before anything was sent");
        }
    }

    @Override
    public Mono<HttpResponse> send(HttpRequest request) {
        return Mono.defer(() -> parts().sdk().send(request));
    }

    @Override
    public Mono<HttpResponse> send(HttpRequest request, Context context) {
        return Mono.defer(() -> parts().sdk().send(request, context));
    }

    @Override
    public HttpResponse sendSync(HttpRequest request, Context context) {
        return parts().sdk().sendSync(request, context);
    }

    /** Ends requests that are on their way, too. */
    @Override
    public void close() {
        if (made.state() == FutureTask.State.SUCCESS) {
            made.resultNow().close();
        }
    }
}
