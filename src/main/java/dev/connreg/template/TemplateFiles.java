package dev.connreg.template;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** The text of each file by its name, which has no directory in it. */
public record TemplateFiles(SequencedMap<String, String> texts) {

    /** Stands for the subscription that is deployed to, where none is named: templates do not name it. */
    public static final String THIS_SUBSCRIPTION = "00000000-0000-0000-0000-000000000000";

    private static final String MODULE = "extension.bicep";

    public TemplateFiles {
        texts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(texts));
    }

    /** The module for a cluster in another resource group, where this template is in the same language and has none. */
    public Optional<String> absentModule() {
        return Optional.of(MODULE).filter(_ -> texts.containsKey("main.bicep") && !texts.containsKey(MODULE));
    }

    /** The names of the files that the first one, the template, cannot be deployed without. */
    public List<String> modules() {
        return texts.sequencedKeySet().stream()
                .skip(1)
                .filter(name -> name.endsWith(".bicep"))
                .toList();
    }
}
