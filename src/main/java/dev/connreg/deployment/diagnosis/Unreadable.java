package dev.connreg.deployment.diagnosis;

import dev.connreg.kubernetes.Answer;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.FindingCode;
import java.util.List;

/** What the cluster does not tell, which is neither right nor wrong. */
public final class Unreadable {

    private Unreadable() {}

    /** Nothing if it was answered. */
    public static List<CodedFinding> warnings(String kind, Answer answer) {
        return answer.otherwise().map(reason -> List.of(warning(kind, reason))).orElse(List.of());
    }

    public static CodedFinding warning(String kind, String reason) {
        return CodedFinding.warning(FindingCode.OBJECTS_UNREADABLE)
                .with(Fact.KIND, kind)
                .with(Fact.STATE, reason);
    }
}
