package dev.connreg.console;

import dev.connreg.problem.Fact;
import java.util.Map;

/** What mends a volume claim that the cluster cannot bind. */
final class StorageRemedy {

    private static final String DEPLOY = "connreg deploy {$spec} --set extension.settings.pvc.";
    private static final String CLASSES = "kubectl get storageclass";

    private StorageRemedy() {}

    static Remedy of(Map<Fact, String> facts) {
        if (facts.containsKey(Fact.STORAGE_CLASS)) {
            var named = Remedy.of("To use one that is there, run:", DEPLOY + "storageClassName={$storage_class}");
            // A class that the spec names is not looked for among the defaults.
            return facts.containsKey(Fact.WANTED)
                    ? named
                    : named.or(
                            "Or make it the default one, and run the command again:",
                            "kubectl annotate storageclass {$storage_class} storageclass.kubernetes.io/is-default-class=true");
        }
        if (facts.getOrDefault(Fact.FOUND, "").equals("none")) {
            return Remedy.of("Install a storage provisioner first. To see the classes that it brings, run:", CLASSES);
        }
        return Remedy.of(
                        "Name a storage class that exists (pvc.storageClassName):",
                        CLASSES,
                        DEPLOY + "storageClassName=my-class")
                .or(
                        "Or ask for less storage (pvc.storageRequest); a bound claim cannot shrink, so clean up first if there is one:",
                        "kubectl get pvc -n connected-registry",
                        DEPLOY + "storageRequest=50Gi");
    }
}
