package dev.connreg.az.command;

import dev.connreg.graph.Value.Fields;
import dev.connreg.problem.Failure;
import java.util.Optional;

/** Whether one instance of an extension serves the whole cluster or one namespace. */
sealed interface ExtensionScope {

    record Unsaid() implements ExtensionScope {}

    /**
     * The cluster.
     *
     * @param releaseNamespace where it is installed, if not where its type says
     */
    record Cluster(Optional<String> releaseNamespace) implements ExtensionScope {}

    /**
     * One namespace.
     *
     * @param target which one; empty as long as nothing has looked whether it is given
     */
    record Namespace(Optional<String> target) implements ExtensionScope {}

    /**
     * The scope that options ask for. A release namespace is one of a cluster's scope, so that need not be said.
     *
     * @throws Failure if they contradict each other
     */
    static ExtensionScope of(ExtensionCreate options) {
        var scope = options.scope.or(() -> options.releaseNamespace.map(_ -> "cluster"));
        if (scope.isEmpty()) {
            return new Unsaid();
        }
        if (scope.get().equals("cluster")) {
            refuse(options.targetNamespace, "When --scope is 'cluster', --target-namespace must not be given.");
            return new Cluster(options.releaseNamespace);
        }
        refuse(options.releaseNamespace, "When --scope is 'namespace', --release-namespace must not be given.");
        return new Namespace(options.targetNamespace);
    }

    private static void refuse(Optional<String> namespace, String message) {
        if (namespace.isPresent()) {
            throw new Failure(message);
        }
    }

    /**
     * Looks whether nothing is missing, which az does after it has looked at other options.
     *
     * @throws Failure if the namespace is not given
     */
    default void requireComplete() {
        if (this instanceof Namespace(var target) && target.isEmpty()) {
            throw new Failure("When --scope is 'namespace', --target-namespace must be given.");
        }
    }

    /** The property; empty where none is sent. */
    default Optional<Fields> fields() {
        return switch (this) {
            case Unsaid _ -> Optional.empty();
            case Cluster(var namespace) -> Optional.of(member("cluster", "releaseNamespace", namespace));
            case Namespace(var namespace) -> Optional.of(member("namespace", "targetNamespace", namespace));
        };
    }

    private static Fields member(String name, String namespaceName, Optional<String> namespace) {
        var inner = Fields.builder().put(namespaceName, namespace).build();
        return Fields.builder().put(name, inner).build();
    }
}
