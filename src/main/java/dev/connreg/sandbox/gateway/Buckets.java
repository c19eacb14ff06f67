package dev.connreg.sandbox.gateway;

import dev.connreg.sandbox.signin.ServicePrincipal;
import dev.connreg.sandbox.wire.ArmFailure;
import dev.connreg.sandbox.wire.ArmRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Counts requests and refuses those that are too many, as Resource Manager does. */
final class Buckets {

    /** Over all clients of a subscription, fifteen times as many requests are allowed. */
    private static final int ALL_CLIENTS = 15;

    private enum Kind {
        READS,
        WRITES,
        DELETES;

        static Kind of(ArmRequest request) {
            return request.reads() ? READS : request.method().equals("DELETE") ? DELETES : WRITES;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final class Bucket {

        private double level;
        private Instant filled;

        Bucket(int size, Instant now) {
            level = size;
            filled = now;
        }
    }

    private final Throttle throttle;
    private final Clock clock;
    private final Map<Kind, Bucket> buckets = new EnumMap<>(Kind.class);

    Buckets(Throttle throttle, Clock clock) {
        this.throttle = throttle;
        this.clock = clock;
    }

    /**
     * Takes one request out of its bucket.
     *
     * @return the headers that say what is left
     * @throws ArmFailure if nothing was left
     */
    Map<String, String> take(ArmRequest request, boolean ofSubscription) {
        var kind = Kind.of(request);
        var size = kind == Kind.READS ? throttle.reads() : throttle.writes();
        var rate = kind == Kind.READS ? throttle.readsPerSecond() : throttle.writesPerSecond();
        var bucket = buckets.computeIfAbsent(kind, k -> new Bucket(size, clock.instant()));
        fill(bucket, size, rate);
        if (bucket.level < 1) {
            throw refused(request, kind, Math.max(1, (int) Math.ceil((1 - bucket.level) / Math.max(rate, 0.01))));
        }
        bucket.level--;
        var left = Integer.toString((int) bucket.level);
        return ofSubscription
                ? Map.of(
                        "x-ms-ratelimit-remaining-subscription-" + kind.word(),
                        left,
                        "x-ms-ratelimit-remaining-subscription-global-" + kind.word(),
                        Integer.toString(size * ALL_CLIENTS - 1))
                : Map.of("x-ms-ratelimit-remaining-tenant-" + kind.word(), left);
    }

    private void fill(Bucket bucket, int size, int rate) {
        var now = clock.instant();
        var seconds = Duration.between(bucket.filled, now).toMillis() / 1000.0;
        bucket.level = Math.min(size, bucket.level + seconds * rate);
        bucket.filled = now;
    }

    private static ArmFailure refused(ArmRequest request, Kind kind, int seconds) {
        var subscription = request.path().replaceAll("(?i)^/subscriptions/([^/]+).*|.*", "$1");
        return ArmFailure.gateway(
                        429,
                        "SubscriptionRequestsThrottled",
                        ("Number of '%s' requests for subscription '%s' actor '%s' exceeded. Please try again after "
                                        + "'%d' seconds after additional tokens are available. Refer to "
                                        + "https://aka.ms/arm-throttling for additional information.")
                                .formatted(
                                        kind.word().replaceAll("s$", ""),
                                        subscription,
                                        ServicePrincipal.OBJECT,
                                        seconds))
                .with(Map.of("Retry-After", Integer.toString(seconds), "Connection", "close"));
    }
}
