package dev.connreg.deployment.diagnosis;

import static dev.connreg.deployment.diagnosis.ErrorRule.cause;
import static dev.connreg.deployment.diagnosis.ErrorRule.symptom;
import static dev.connreg.problem.ErrorCode.ARC_EXPIRED;
import static dev.connreg.problem.ErrorCode.ARC_OFFLINE;
import static dev.connreg.problem.ErrorCode.ARM_5XX;
import static dev.connreg.problem.ErrorCode.ARM_API;
import static dev.connreg.problem.ErrorCode.ARM_AUTH;
import static dev.connreg.problem.ErrorCode.ARM_CONFLICT;
import static dev.connreg.problem.ErrorCode.ARM_LOCK;
import static dev.connreg.problem.ErrorCode.ARM_NOTFOUND;
import static dev.connreg.problem.ErrorCode.ARM_POLICY;
import static dev.connreg.problem.ErrorCode.ARM_RBAC;
import static dev.connreg.problem.ErrorCode.ARM_RP;
import static dev.connreg.problem.ErrorCode.ARM_THROTTLE;
import static dev.connreg.problem.ErrorCode.CR_ACTIVE;
import static dev.connreg.problem.ErrorCode.CR_DISK;
import static dev.connreg.problem.ErrorCode.CR_DNS;
import static dev.connreg.problem.ErrorCode.CR_MODE;
import static dev.connreg.problem.ErrorCode.CR_NOREPO;
import static dev.connreg.problem.ErrorCode.CR_OFFLINE;
import static dev.connreg.problem.ErrorCode.CR_PASSWORD;
import static dev.connreg.problem.ErrorCode.CR_SCOPE;
import static dev.connreg.problem.ErrorCode.CR_SYNC;
import static dev.connreg.problem.ErrorCode.CR_TOKENOFF;
import static dev.connreg.problem.ErrorCode.CR_UNHEALTHY;
import static dev.connreg.problem.ErrorCode.K_CLIENT;
import static dev.connreg.problem.ErrorCode.MI_403;
import static dev.connreg.problem.ErrorCode.MI_AADSTS;
import static dev.connreg.problem.ErrorCode.MI_FEATURE;
import static dev.connreg.problem.ErrorCode.REG_DATA;
import static dev.connreg.problem.ErrorCode.REG_LIMIT;
import static dev.connreg.problem.ErrorCode.REG_LIST403;
import static dev.connreg.problem.ErrorCode.REG_MODE;
import static dev.connreg.problem.ErrorCode.REG_NAME;
import static dev.connreg.problem.ErrorCode.REG_SKU;
import static dev.connreg.problem.ErrorCode.REG_TOKENUSE;

import java.util.List;

/** Errors of Azure Resource Manager, of the registry, and of the connected registry, by what is said of them. */
final class CloudErrorRules {

    /** What makes a code that is an everyday word, such as Conflict, a code. */
    private static final String AS_CODE = "(?:\\(|\\bcode\"?\\s?[:=]\\s?\"?|\\bstatus\"?\\s?[:=]\\s?\"?)";

    /** What az and ARM say behind a code. */
    private static final String SENTENCE =
            "(?:(?:\\)| Message:) .{1,300}?(?=\\.(?:[ \"]|$)|$)|\" ?, ?\"message\" ?: ?\"[^\"]{1,300})?";

    private static final String HOST = "(?<![\\w.-])[\\w.-]{1,120}\\.azurecr\\.(?:io|cn|us)\\b";
    private static final String UNREACHABLE =
            "(?:no such host|connection refused|connection reset|i/o timeout|timed? ?out|deadline exceeded|handshake timeout"
                    + "|could not resolve host|name or service not known|temporary failure in name resolution"
                    + "|network is unreachable|no route to host|failed to establish a new connection"
                    + "|request canceled while waiting for)";

    private CloudErrorRules() {}

    static List<ErrorRule> all() {
        return List.of(
                cause(
                        ARM_AUTH,
                        "\\b(?:Invalid|Expired|Missing)AuthenticationToken(?:Tenant)?\\b" + SENTENCE,
                        "\\bAADSTS(?:50173|50078|50076|50079|70043|70044|700082|700084)\\b[^.]{0,200}",
                        "access token (?:has expired|is expired|expiry [^.]{1,80}|validation failure)",
                        "please run:? '?\\S{2} login\\b"),
                cause(
                        ARM_RBAC,
                        "(?:object id '(?<assignee>[^']{1,100})' )?(?:does not have (?:authorization|permission) to )?perform action(?:\\(s\\))? '(?<action>[^']{1,200})'.{0,60}?scope(?:\\(s\\))? '(?<scope>[^']{1,400})'",
                        "(?:does not have (?:authorization|permission) to )?perform action(?:\\(s\\))? '(?<action>[^']{1,200})'",
                        "\\b(?:Linked)?AuthorizationFailed\\b" + SENTENCE),
                cause(
                                REG_LIST403,
                                "perform action 'Microsoft\\.ContainerRegistry/registries/read'.{0,60}?scope '/subscriptions/[^'/]{1,60}/?'")
                        .instead(ARM_RBAC),
                cause(
                        ARM_POLICY,
                        "was disallowed by policy(?:.{0,160}?\"policyAssignment\".{0,160}?\"id\" ?: ?\"(?<scope>[^\"]{1,300})\")?",
                        "\\bRequestDisallowedByPolicy\\b" + SENTENCE),
                cause(
                        ARM_LOCK,
                        "following scope\\(s\\) are locked: '(?<scope>[^']{1,400})'",
                        "\\bScopeLocked\\b" + SENTENCE),
                cause(
                        ARM_RP,
                        "not registered to use namespace '(?<provider>Microsoft\\.\\w{1,60})'",
                        "'?(?<provider>Microsoft\\.\\w{1,60})'? provider has not been registered",
                        "provider '?(?<provider>Microsoft\\.\\w{1,60})'? (?:is not|has not been) registered",
                        "\\b(?:MissingSubscriptionRegistration|SubscriptionNotRegistered)\\b" + SENTENCE),
                cause(
                        ARM_API,
                        "\\b(?:NoRegisteredProviderFound|InvalidResourceType|InvalidApiVersionParameter|UnsupportedApiVersion)\\b"
                                + SENTENCE,
                        "not supported in this region(?<!version [\\d.]{1,12} is not supported in this region)",
                        "supported only in the following locations",
                        "no registered resource provider found for location"),
                symptom(
                        ARM_THROTTLE,
                        "\\b(?:TooManyRequests|ResourceRequestsThrottled|SubscriptionRequestsThrottled|OperationNotAllowed)\\b"
                                + SENTENCE,
                        "\\b429\\b.{0,20}?too many requests",
                        "too many requests.{0,20}?\\b429\\b"),
                symptom(
                                ARM_CONFLICT,
                                "\\b(?:AnotherOperationInProgress|OperationInProgress)\\b" + SENTENCE,
                                AS_CODE + "(?:Conflict|ConflictError|ResourceInUse)\\b" + SENTENCE,
                                "not in a terminal state",
                                "another operation\\b[^.]{0,120}? is (?:already )?in progress")
                        .instead(ARM_THROTTLE),
                cause(
                        ARM_NOTFOUND,
                        "\\b(?:Resource|ResourceGroup|ParentResource|Subscription)NotFound\\b" + SENTENCE,
                        "the resource with name '(?<name>[^']{1,120})' and type '[^']{1,120}' could not be found"),
                symptom(
                        ARM_5XX,
                        "\\b(?:InternalServerError|GatewayTimeout|BadGateway|ServiceUnavailable|ServerTimeout)\\b"
                                + SENTENCE,
                        "\\b50[0234]\\b.{0,12}?(?:internal server error|bad gateway|service unavailable|gateway time-?out)"),
                cause(
                        REG_SKU,
                        "not supported (?:for|in|by) the SKU(?: '?(?<state>Basic|Standard)\\b)?",
                        "only supported for managed registries in Premium SKU",
                        "connected registr(?:y|ies) (?:need|needs|require|requires)(?: a| the)? Premium",
                        "must be (?:of the )?Premium\\b.{0,40}?connected registr",
                        "\\bsku must be Premium"),
                cause(
                                REG_DATA,
                                "dataEndpointEnabled\"? ?[:=] ?\"?false",
                                "data endpoints? .{0,80}?(?:must|should|needs? to) be enabled",
                                "has no dedicated data endpoint")
                        .guessed("\\bDataEndpointDisabled\\b" + SENTENCE),
                cause(
                                REG_NAME,
                                "connected[ _]registry[ _]name'? must (?:conform|have|be|start|match)[^.]{0,120}",
                                "properties?[ .]name.{0,40}?connectedRegistr.{0,80}?pattern")
                        .guessed("\\bInvalidConnectedRegistryName\\b" + SENTENCE),
                cause(
                        REG_MODE,
                        "Can't create the registry.{0,80}? with mode '?\\w{1,12}'?.{0,120}?parent[^.]{0,120}",
                        "connected registry '[^']{1,60}' cannot be ReadWrite below"),
                cause(REG_LIMIT)
                        .guessed(
                                "(?:quota|limit|maximum)[^.]{0,80}?(?:connected registr|scope ?maps?|tokens?\\b|repository permissions|actions)[^.]{0,80}",
                                "(?:connected registr\\w{1,4}|scope ?maps?|tokens?)[^.]{0,80}?(?:quota|limit|maximum)[^.]{0,40}?(?:exceed|reach)\\w{0,4}",
                                AS_CODE + "(?:QuotaExceeded|LimitExceeded)\\b" + SENTENCE),
                cause(
                                REG_TOKENUSE,
                                "token '?(?<token>[\\w-]{1,50})'? (?:is|is still) (?:in use|being used|used) by (?:the )?connected registry(?: '(?<name>[^']{1,60})')?")
                        .instead(ARM_CONFLICT),
                cause(
                        ARC_OFFLINE,
                        "connectivityStatus\"? ?[:=] ?\"?(?<state>Offline|Connecting)",
                        "connected cluster '(?<cluster>[^']{1,63})' is (?<state>Offline|Connecting)"),
                cause(
                        ARC_EXPIRED,
                        "connectivityStatus\"? ?[:=] ?\"?(?<state>Expired)",
                        "connected cluster '(?<cluster>[^']{1,63})' is (?<state>Expired)",
                        "managed identity certificate.{0,60}?expired"),
                cause(CR_ACTIVE, "\\bALREADY_ACTIVATED\\b", "already activated by another instance"),
                cause(CR_PASSWORD, "\\bUNAUTHORIZED\\b.{0,60}?Incorrect Password", "\\bIncorrect Password\\b")
                        .instead(K_CLIENT),
                cause(CR_TOKENOFF)
                        .guessed(
                                "(?:UNAUTHORIZED.{0,60}?)?token '?(?<token>[\\w-]{1,50})'? is disabled",
                                "UNAUTHORIZED.{0,80}?\\bdisabled\\b"),
                cause(
                        CR_SCOPE,
                        "Insufficient scopes to perform the operation(?:: [^.\"]{1,160})?",
                        "\"?code\"? ?[:=] ?\"DENIED\""),
                cause(
                        CR_DNS,
                        "lookup (?<found>" + HOST + ").{0,120}?" + UNREACHABLE,
                        "(?<found>" + HOST + ").{0,200}?" + UNREACHABLE,
                        UNREACHABLE + ".{0,120}?(?<found>" + HOST + ")",
                        "\\bCONNECTION_FAILED\\b.{0,160}?" + UNREACHABLE),
                cause(
                        CR_DISK,
                        "\\bDiskError\\b",
                        "no space left on device",
                        "Access to the path '[^']{1,200}' is denied"),
                symptom(CR_OFFLINE, "connectionState\"? ?[:=] ?\"?(?<state>Offline)"),
                symptom(CR_UNHEALTHY, "connectionState\"? ?[:=] ?\"?(?<state>Unhealthy)"),
                symptom(CR_SYNC, "syncState\"? ?[:=] ?\"?(?<state>Failed|TimedOut)"),
                cause(
                                CR_MODE,
                                "This operation is not allowed on this registry",
                                "(?:PUT|POST|PATCH|push)\\b.{0,200}?\\b405\\b.{0,20}?Method Not Allowed")
                        .instead(CR_SCOPE),
                cause(
                        CR_NOREPO,
                        "\\bMANIFEST_UNKNOWN\\b",
                        "\\bNAME_UNKNOWN\\b",
                        "manifest unknown",
                        "repository name not known to registry",
                        "failed to resolve reference \"(?!(?:mcr|docker|quay|ghcr|gcr|registry)\\.)(?<found>[^\"]{1,200})\": [^\" ]{1,200}: not found"),
                cause(
                        MI_AADSTS,
                        "\\bAADSTS7002(?:1|11|12|13)\\b[^.]{0,200}",
                        "no matching federated identity record found[^.]{0,120}"),
                cause(
                        MI_403,
                        "activat\\w{0,4}\\b.{0,160}?\\b403\\b.{0,4}?Forbidden",
                        "\\b403\\b.{0,4}?Forbidden.{0,160}?\\bactivat"),
                cause(
                                MI_FEATURE,
                                "Microsoft\\.ContainerRegistry/ConnectedRegistryManagedIdentity.{0,80}?not registered",
                                "not registered.{0,80}?Microsoft\\.ContainerRegistry/ConnectedRegistryManagedIdentity",
                                "could not find member 'identity' on object of type[^.]{0,80}")
                        .instead(ARM_RP));
    }
}
