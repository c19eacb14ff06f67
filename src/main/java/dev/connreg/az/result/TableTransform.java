package dev.connreg.az.result;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** Chooses what of a command's result a table shows. */
@FunctionalInterface
public interface TableTransform {

    /**
     * The rows of the table: header to cell, in the order of the columns. A column that a row does not have is blank
     * in it, and comes after those of the rows before it.
     *
     * @throws TableUnavailableException if the result lacks what the table is made of
     */
    List<Map<String, String>> rows(JsonNode result);
}
