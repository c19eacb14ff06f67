package dev.connreg.arm.http;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.okhttp.OkHttpAsyncHttpClientBuilder;
import com.azure.core.util.Configuration;
import com.azure.core.util.Context;
import java.time.Duration;
import okhttp3.OkHttpClient;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Lets OkHttp send a read again where a connection breaks, but nothing that changes anything: whether that has arrived is
 * for those to find out who know what it does.
 */
final class CarefulClient implements HttpClient {

    // As the SDK's RestProxy says for answers that are no streams (HttpUtils.AZURE_EAGERLY_READ_RESPONSE): ours never
    // are.
    private static final String EAGERLY = "azure-eagerly-read-response";

    // HttpUtils.AZURE_RESPONSE_TIMEOUT, a minute else; the time of an answer may be longer.
    private static final String RESPONSE_TIMEOUT = "azure-response-timeout";

    private final HttpClient reading;
    private final HttpClient writing;

    CarefulClient(OkHttpClient client) {
        reading = sdk(client);
        writing = sdk(client.newBuilder().retryOnConnectionFailure(false).build());
    }

    // Without a configuration of its own the builder would read the process's environment over ours.
    private static HttpClient sdk(OkHttpClient client) {
        return new OkHttpAsyncHttpClientBuilder(client)
                .connectionTimeout(HttpClients.CONNECT_TIMEOUT)
                .configuration(Configuration.NONE)
                .build();
    }

    @Override
    public Mono<HttpResponse> send(HttpRequest request) {
        return send(request, Context.NONE);
    }

    @Override
    public Mono<HttpResponse> send(HttpRequest request, Context context) {
        return Mono.fromCallable(() -> sendSync(request, context)).subscribeOn(Schedulers.boundedElastic());
    }

    @Override
    public HttpResponse sendSync(HttpRequest request, Context context) {
        var client = request.getHttpMethod() == HttpMethod.GET ? reading : writing;
        var whole = context.addData(EAGERLY, true);
        return context.getData(AnswerTime.KEY)
                .map(time -> {
                    var untimed = whole.addData(RESPONSE_TIMEOUT, Duration.ZERO);
                    return CancellableCalls.within((AnswerTime) time, () -> client.sendSync(request, untimed));
                })
                .orElseGet(() -> client.sendSync(request, whole));
    }
}
