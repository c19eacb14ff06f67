package dev.connreg.spec.draft;

import dev.connreg.golden.Goldens;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a draft looks like. */
class DraftGoldensTest {

    @Test
    void draft_of_nothing_and_draft_of_a_site() {
        Goldens.in("src/test/resources/draft")
                .check(Map.of(
                        "nothing.yaml",
                        Drafts.of(),
                        "site.yaml",
                        Drafts.complete(
                                "tls.mode=ownCertificate",
                                "tls.certificate=mycert.crt",
                                "tls.key=mycert.key",
                                "connectionString.environment=STORE42",
                                "extension.settings.sync.chunkSizeInMb=5")));
    }
}
