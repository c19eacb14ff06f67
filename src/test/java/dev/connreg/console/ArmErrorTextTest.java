package dev.connreg.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.connreg.arm.answer.ArmErrorReader;
import dev.connreg.arm.answer.ArmException;
import org.junit.jupiter.api.Test;

class ArmErrorTextTest {

    private static String plain(String body) throws Exception {
        var error = ArmErrorReader.read(new JsonMapper().readTree(body)).orElseThrow();
        return ArmErrorText.plain(new ArmException("PUT /x", 403, error));
    }

    @Test
    void policy_that_disallows_something_is_named_with_its_assignment() throws Exception {
        assertThat(plain("""
                        {"error": {"code": "RequestDisallowedByPolicy", "message": "Resource 'x' was disallowed by policy.",
                          "additionalInfo": [{"type": "PolicyViolation", "info": {
                            "policyDefinitionDisplayName": "Only signed extensions",
                            "policyDefinitionId": "/providers/Microsoft.Authorization/policyDefinitions/p1",
                            "policyDefinitionName": "p1",
                            "policyAssignmentId": "/providers/Microsoft.Management/managementGroups/m/providers/Microsoft.Authorization/policyAssignments/a1",
                            "policyAssignmentName": "a1"}}]}}
                        """)).isEqualTo("""
                        (RequestDisallowedByPolicy) Resource 'x' was disallowed by policy.
                        Policy: Only signed extensions (/providers/Microsoft.Authorization/policyDefinitions/p1)
                        Assignment: a1 (/providers/Microsoft.Management/managementGroups/m/providers/Microsoft.Authorization/policyAssignments/a1)""");
    }

    @Test
    void policy_without_an_id_is_named_alone() throws Exception {
        assertThat(plain("""
                        {"error": {"code": "RequestDisallowedByPolicy", "message": "No.", "additionalInfo": [
                          {"type": "PolicyViolation", "info": {"policyDefinitionName": "p1"}}]}}
                        """)).isEqualTo("(RequestDisallowedByPolicy) No.\nPolicy: p1\nAssignment: unknown");
    }

    @Test
    void line_ends_of_the_service_make_no_lines_that_look_like_ours() throws Exception {
        assertThat(plain("""
                        {"error": {"code": "X\\n+ a", "message": "No.\\r\\n  ERROR: b\\n", "details": [{"message": "c\\u2028d"}],
                          "additionalInfo": [{"type": "Lock\\ne", "info": "f\\ng"}, {"type": "PolicyViolation", "info": {
                            "policyDefinitionName": "h\\ni", "policyAssignmentId": "j\\u0085k"}}]}}
                        """)).isEqualTo("""
                        (X + a) No. ERROR: b
                        Lock e: "f\\ng"
                        Policy: h i
                        Assignment: j k
                        c d""");
    }

    @Test
    void whatever_else_the_service_adds_is_shown_as_it_came() throws Exception {
        assertThat(plain("""
                        {"error": {"code": "Forbidden", "message": "No.", "additionalInfo": [{"type": "Lock", "info": {"by": "m"}}]}}
                        """)).isEqualTo("(Forbidden) No.\nLock: {\"by\":\"m\"}");
    }
}
