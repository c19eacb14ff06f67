package dev.connreg.az.command;

/** What the commands about container registries do. Each gives the exit code. */
public interface RegistryOperations {

    /** Show a container registry. */
    int show(RegistryShow options);

    /** Change a container registry. */
    int update(RegistryUpdate options);
}
