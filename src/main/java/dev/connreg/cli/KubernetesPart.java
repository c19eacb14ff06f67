package dev.connreg.cli;

/** A file that {@code emit kubernetes} writes. */
enum KubernetesPart {
    secret("tls-secret.yaml"),
    pull_secret("pull-secret.yaml"),
    deployment("deployment.yaml"),
    hosts("hosts.toml"),
    authority("ca.crt");

    private final String file;

    KubernetesPart(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    /** As the options of {@code client create} are written; with an underscore, it is understood too. */
    @Override
    public String toString() {
        return name().replace('_', '-');
    }

    /** Whether nobody but the owner of the file may read it. */
    boolean isSecret() {
        return this == secret || this == pull_secret;
    }
}
