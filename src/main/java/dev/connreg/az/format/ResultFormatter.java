package dev.connreg.az.format;

import dev.connreg.az.result.CommandResult;

/** Results as the text that az prints for them, to the byte. */
public final class ResultFormatter {

    private ResultFormatter() {}

    /**
     * The text for standard output, line ends included; empty where there is no result. The coloured formats give
     * what the plain ones do.
     *
     * @throws TableUnavailableException if a table is asked for and the result does not fit the command's
     */
    public static String format(CommandResult result, OutputFormat format) {
        if (result.value().isNull()) {
            return "";
        }
        return switch (format) {
            case JSON, JSONC -> JsonFormat.format(result.value());
            case YAML, YAMLC -> YamlFormat.format(result.value());
            case TABLE -> TableFormat.format(result.rows());
            case TSV -> TsvFormat.format(result.value());
            case NONE -> "";
        };
    }
}
