package dev.connreg.template;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** The text of each file by its name, which has no directory in it. */
public record TemplateFiles(SequencedMap<String, String> texts) {

    /** Stands for the subscription that is deployed to, where none is named: templates do not name it. */
    public static final String THIS_SUBSCRIPTION = "00000000-0000-0000-0000-000000000000";

    public TemplateFiles {
        texts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(texts));
    }

    /** The names of the files that the first one, the template, cannot be deployed without. */
    public List<String> modules() {
        return texts.sequencedKeySet().stream()
                .skip(1)
                .filter(name -> name.endsWith(".bicep"))
                .toList();
    }
}
