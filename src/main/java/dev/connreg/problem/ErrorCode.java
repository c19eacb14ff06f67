package dev.connreg.problem;

import static dev.connreg.problem.ErrorCode.Layer.CLIENT;
import static dev.connreg.problem.ErrorCode.Layer.CLUSTER;
import static dev.connreg.problem.ErrorCode.Layer.CONNECTED_REGISTRY;
import static dev.connreg.problem.ErrorCode.Layer.EXTENSION;
import static dev.connreg.problem.ErrorCode.Layer.REQUEST;
import static dev.connreg.problem.ErrorCode.Retry.AFTER_FIX;
import static dev.connreg.problem.ErrorCode.Retry.NO;
import static dev.connreg.problem.ErrorCode.Retry.YES;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The catalogue of errors that users meet, under codes that do not change. {@code deployment.diagnosis} knows each by its
 * messages, {@code console} has the words for cause and remedy.
 */
public enum ErrorCode {
    ARM_AUTH(REQUEST, NO),
    ARM_RBAC(REQUEST, AFTER_FIX),
    ARM_POLICY(REQUEST, AFTER_FIX),
    ARM_LOCK(REQUEST, AFTER_FIX),
    ARM_RP(REQUEST, AFTER_FIX),
    ARM_API(REQUEST, AFTER_FIX),
    ARM_THROTTLE(REQUEST, YES),
    ARM_CONFLICT(REQUEST, YES),
    ARM_NOTFOUND(REQUEST, NO),
    ARM_5XX(REQUEST, YES),
    REG_SKU(REQUEST, AFTER_FIX),
    REG_DATA(REQUEST, AFTER_FIX),
    REG_NAME(REQUEST, NO),
    REG_MODE(REQUEST, NO),
    REG_LIMIT(REQUEST, NO),
    REG_TOKENUSE(REQUEST, AFTER_FIX),
    REG_LIST403(REQUEST, AFTER_FIX),
    EXT_TYPE(EXTENSION, NO),
    EXT_VERSION(EXTENSION, NO),
    EXT_VERAUTO(REQUEST, NO),
    EXT_NAMEINUSE(EXTENSION, AFTER_FIX),
    EXT_NSTERM(EXTENSION, YES),
    EXT_OWNER(EXTENSION, AFTER_FIX),
    EXT_CRDGONE(EXTENSION, AFTER_FIX),
    EXT_CMRULE(EXTENSION, NO),
    EXT_PENDHELM(EXTENSION, YES),
    EXT_ATOMIC(EXTENSION, AFTER_FIX),
    EXT_HOOK(EXTENSION, AFTER_FIX),
    EXT_AGENT(EXTENSION, YES),
    EXT_APISRV(EXTENSION, YES),
    EXT_RENDER(EXTENSION, NO),
    EXT_VALUES(EXTENSION, NO),
    EXT_48H(EXTENSION, AFTER_FIX),
    /** Says only that something failed: what is inside tells more. */
    EXT_GENERIC(EXTENSION, NO),
    EXT_GONE(EXTENSION, YES),
    ARC_OFFLINE(REQUEST, AFTER_FIX),
    ARC_EXPIRED(REQUEST, AFTER_FIX),
    ARC_PL(CLUSTER, AFTER_FIX),
    POD_PVC(CLUSTER, AFTER_FIX),
    POD_SCHED(CLUSTER, AFTER_FIX),
    POD_PULL(CLUSTER, AFTER_FIX),
    POD_PSA(CLUSTER, AFTER_FIX),
    POD_TLS(CLUSTER, AFTER_FIX),
    POD_OOM(CLUSTER, AFTER_FIX),
    CR_ACTIVE(CONNECTED_REGISTRY, AFTER_FIX),
    CR_PASSWORD(CONNECTED_REGISTRY, AFTER_FIX),
    CR_TOKENOFF(CONNECTED_REGISTRY, AFTER_FIX),
    CR_SCOPE(CONNECTED_REGISTRY, AFTER_FIX),
    CR_DNS(CONNECTED_REGISTRY, YES),
    CR_DISK(CONNECTED_REGISTRY, AFTER_FIX),
    CR_OFFLINE(CONNECTED_REGISTRY, AFTER_FIX),
    CR_UNHEALTHY(CONNECTED_REGISTRY, AFTER_FIX),
    CR_SYNC(CONNECTED_REGISTRY, YES),
    CR_MODE(CLIENT, NO),
    CR_NOREPO(CLIENT, AFTER_FIX),
    K_HTTP(CLIENT, AFTER_FIX),
    K_X509CA(CLIENT, AFTER_FIX),
    K_X509SAN(CLIENT, AFTER_FIX),
    K_X509EXP(CLIENT, AFTER_FIX),
    K_CN(CLIENT, AFTER_FIX),
    K_CLIENT(CLIENT, AFTER_FIX),
    MI_AADSTS(CONNECTED_REGISTRY, AFTER_FIX),
    MI_403(CONNECTED_REGISTRY, YES),
    MI_ENV(CLUSTER, AFTER_FIX),
    MI_FEATURE(REQUEST, AFTER_FIX);

    private final Layer layer;
    private final Retry retry;

    ErrorCode(Layer layer, Retry retry) {
        this.layer = layer;
        this.retry = retry;
    }

    /** Where an error appears. */
    public enum Layer {
        /** The answer to a request of Azure Resource Manager. */
        REQUEST,
        /** The operation that installs the extension. */
        EXTENSION,
        /** Pods, claims and events of the cluster. */
        CLUSTER,
        CONNECTED_REGISTRY,
        /** A client that pulls or pushes, or the node that it is on. */
        CLIENT
    }

    /** Whether doing the same again helps. */
    public enum Retry {
        NO,
        AFTER_FIX,
        YES
    }

    /** As it is published, such as {@code EXT-VALUES}. */
    public String published() {
        return name().replace('_', '-');
    }

    /** The one that is published so, case-insensitive; empty if none is. */
    public static Optional<ErrorCode> of(String published) {
        var name = published.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        return Stream.of(values()).filter(code -> code.name().equals(name)).findFirst();
    }

    public Layer layer() {
        return layer;
    }

    public Retry retry() {
        return retry;
    }
}
