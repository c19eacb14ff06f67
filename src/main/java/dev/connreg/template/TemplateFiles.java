package dev.connreg.template;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** The text of each file by its name, which has no directory in it. */
public record TemplateFiles(SequencedMap<String, String> texts) {

    public TemplateFiles {
        texts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(texts));
    }
}
