package dev.connreg.sandbox;

import dev.connreg.credential.certificate.KeyKind;
import dev.connreg.sandbox.gateway.Fault;
import dev.connreg.sandbox.gateway.GatewayRules;
import dev.connreg.sandbox.gateway.Throttle;
import dev.connreg.sandbox.kubernetes.ClusterBehaviour;
import dev.connreg.sandbox.operation.FailingOperation;
import dev.connreg.sandbox.operation.Pace;
import dev.connreg.sandbox.registry.PasswordAnswer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What a sandbox is to be like. {@link #defaults()} is quick; each {@code with} method changes one thing.
 *
 * @param port the port on 127.0.0.1, 0 for a free one
 * @param key of its certificate: Azure's are RSA, whose signatures take much of the time of a handshake
 */
public record SandboxOptions(
        int port,
        SandboxSeed seed,
        Pace pace,
        ClusterBehaviour clusters,
        GatewayRules gateway,
        List<Fault> faults,
        List<FailingOperation> failures,
        Duration tokenLifetime,
        PasswordAnswer passwords,
        Clock clock,
        KeyKind key) {

    public SandboxOptions {
        faults = List.copyOf(faults);
        failures = List.copyOf(failures);
    }

    /** A free port, the tutorial's world, everything fast. */
    public static SandboxOptions defaults() {
        return new SandboxOptions(
                0,
                SandboxSeed.tutorial(),
                Pace.FAST,
                ClusterBehaviour.DEFAULT,
                GatewayRules.DEFAULT,
                List.of(),
                List.of(),
                Duration.ofHours(1),
                PasswordAnswer.MADE,
                Clock.systemUTC(),
                KeyKind.EC_P256);
    }

    /** The same on a port of one's own. */
    public SandboxOptions withPort(int value) {
        return new SandboxOptions(
                value, seed, pace, clusters, gateway, faults, failures, tokenLifetime, passwords, clock, key);
    }

    /** The same with something else at the start. */
    public SandboxOptions withSeed(SandboxSeed value) {
        return new SandboxOptions(
                port, value, pace, clusters, gateway, faults, failures, tokenLifetime, passwords, clock, key);
    }

    /** The same at another pace. */
    public SandboxOptions withPace(Pace value) {
        return new SandboxOptions(
                port, seed, value, clusters, gateway, faults, failures, tokenLifetime, passwords, clock, key);
    }

    /** The same with operations that are seen in progress that often. */
    public SandboxOptions withPolls(int polls) {
        return withPace(new Pace(polls, pace.delay(), pace.realistic(), pace.always()));
    }

    /** The same with that much time asked for between polls. */
    public SandboxOptions withPollDelay(Duration delay) {
        return withPace(new Pace(pace.polls(), delay, pace.realistic(), pace.always()));
    }

    /** The same with operations for what the registry service was only ever seen doing at once. */
    public SandboxOptions withOperationsAlways() {
        return withPace(new Pace(pace.polls(), pace.delay(), pace.realistic(), true));
    }

    /** The same at the pace of the service. */
    public SandboxOptions realistic() {
        return withPace(Pace.REALISTIC);
    }

    /** The same with other clusters. */
    public SandboxOptions withClusters(ClusterBehaviour value) {
        return new SandboxOptions(
                port, seed, pace, value, gateway, faults, failures, tokenLifetime, passwords, clock, key);
    }

    /** The same with connected registries that are online after that many reads. */
    public SandboxOptions withOnlineAfterReads(int reads) {
        return withClusters(new ClusterBehaviour(reads, clusters.serviceRanges()));
    }

    /** The same with other networks of service addresses. */
    public SandboxOptions withServiceRanges(String... ranges) {
        return withClusters(new ClusterBehaviour(clusters.onlineAfterReads(), List.of(ranges)));
    }

    /** The same with lists in pages of that size. */
    public SandboxOptions withPageSize(int size) {
        return withGateway(new GatewayRules(size, gateway.withoutApiVersions(), gateway.throttle()));
    }

    /** The same in a cloud that does not know those versions. */
    public SandboxOptions withoutApiVersions(String... versions) {
        return withGateway(new GatewayRules(gateway.pageSize(), Set.of(versions), gateway.throttle()));
    }

    /** The same with other limits. */
    public SandboxOptions withThrottle(Throttle throttle) {
        return withGateway(new GatewayRules(gateway.pageSize(), gateway.withoutApiVersions(), throttle));
    }

    /** The same with faults. */
    public SandboxOptions withFaults(List<Fault> value) {
        return new SandboxOptions(
                port, seed, pace, clusters, gateway, value, failures, tokenLifetime, passwords, clock, key);
    }

    /** The same with operations that go wrong. */
    public SandboxOptions withFailures(List<FailingOperation> value) {
        return new SandboxOptions(
                port, seed, pace, clusters, gateway, faults, value, tokenLifetime, passwords, clock, key);
    }

    /** The same with access tokens that are good that long. */
    public SandboxOptions withTokenLifetime(Duration value) {
        return new SandboxOptions(port, seed, pace, clusters, gateway, faults, failures, value, passwords, clock, key);
    }

    /** The same with other answers to those who make passwords. */
    public SandboxOptions withPasswords(PasswordAnswer value) {
        return new SandboxOptions(
                port, seed, pace, clusters, gateway, faults, failures, tokenLifetime, value, clock, key);
    }

    /** The same with another clock. */
    public SandboxOptions withClock(Clock value) {
        return new SandboxOptions(
                port, seed, pace, clusters, gateway, faults, failures, tokenLifetime, passwords, value, key);
    }

    /** The same with another kind of key for its certificate. */
    public SandboxOptions withKey(KeyKind value) {
        return new SandboxOptions(
                port, seed, pace, clusters, gateway, faults, failures, tokenLifetime, passwords, clock, value);
    }

    private SandboxOptions withGateway(GatewayRules value) {
        return new SandboxOptions(
                port, seed, pace, clusters, value, faults, failures, tokenLifetime, passwords, clock, key);
    }
}
