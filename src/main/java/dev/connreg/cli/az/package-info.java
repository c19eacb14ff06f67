/**
 * The Azure CLI's command language: picocli declares the commands, {@link dev.connreg.cli.az.AzCommandLine} reads the words
 * as az (Python's argparse and knack) does.
 *
 * <p>A command is a picocli command class with annotated fields, its options in az's order (messages follow it):
 *
 * <pre>{@code
 * @Command(name = "delete", description = "Delete a cluster extension.")
 * @Example(does = "Delete without asking.", command = "connreg k8s-extension delete -n cr -c arc -g rg -t connectedClusters -y")
 * public final class ExtensionDelete implements Callable<Integer> {
 *
 *     @Mixin
 *     public GlobalOptions global = new GlobalOptions();
 *
 *     @Option(names = {"--resource-group", "-g"}, required = true, description = "Name of the resource group.")
 *     @Argument(configured = "defaults.group")
 *     public String resourceGroup = "";
 *
 *     @Option(names = {"--cluster-type", "-t"}, required = true, description = "What kind of cluster it is.")
 *     @Argument(choices = {"connectedClusters", "managedClusters"})
 *     public String clusterType = "";
 *
 *     @Option(names = {"--yes", "-y"}, description = "Do not ask.")
 *     public boolean yes;
 *
 *     @Mixin
 *     public PolicyOptions policy = new PolicyOptions();       // commands other than show and list
 *
 *     public Integer call() { ... }
 * }
 * }</pre>
 *
 * <p>The field's type and the arity say how values are read ({@link dev.connreg.cli.az.ValueKind}): {@code boolean} a bare
 * flag; {@code String} (required, or with a {@code defaultValue}) and {@code Optional<String>} one value, the last counts;
 * {@code Optional<Boolean>} with {@code arity = "0..1"} a three-state flag; {@code Optional<Integer>} a number;
 * {@code List<String>} with {@code arity = "1..*"} or {@code "0..*"} a list, the last counts; {@code List<List<String>>} lists
 * that add up; {@code Map<String, String>} with {@code arity = "1..*"} pairs that add up, the {@code paramLabel} being what az's
 * error says (exit code 1). A {@code converter} may refuse values, by picocli's {@code TypeConversionException}.
 *
 * <p>Commands are put into {@link dev.connreg.cli.az.CommandGroup}s, which make nothing before it is needed.
 */
@NullMarked
package dev.connreg.cli.az;

import org.jspecify.annotations.NullMarked;
