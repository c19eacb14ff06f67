package dev.connreg.arm.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.MissingNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArmErrorReaderTest {

    private static ArmError read(String body) {
        return ArmErrorReader.read(ArmJson.read(body).orElseThrow()).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"error\":{\"code\":\"C\",\"message\":\"M\"}}|C|M",
                "{\"error\":{\"code\":\"C\",\"message\":\"M\"},\"status\":\"Failed\"}|C|M",
                "{\"code\":\"C\",\"message\":\"M\"}|C|M",
                "{\"Code\":\"C\",\"Message\":\"M\",\"Details\":null}|C|M",
                "{\"Error\":{\"Code\":\"C\",\"Message\":\"M\"}}|C|M",
                "{\"error\":{\"code\":503,\"message\":\"M\"}}|503|M",
                "{\"error\":{\"code\":\"503\",\"message\":\"M\"}}|503|M",
                "{\"Message\":\"M\"}|``|M",
                "{\"error\":{\"code\":\"C\"}}|C|``",
                "{\"error\":{\"code\":\"C\",\"message\":null}}|C|``",
                "{\"error\":{\"code\":\"C\",\"message\":{\"lang\":\"en\",\"value\":\"M\"}}}|C|M",
                "{\"error\":\"invalid_client\",\"error_description\":\"M\"}|invalid_client|M"
            })
    void all_forms_seen_are_read(String body, String code, String message) {
        var error = read(body);

        assertThat(error.code()).isEqualTo(code);
        assertThat(error.message()).isEqualTo(message);
    }

    @Test
    void target_details_and_further_information_are_kept() {
        var error = read("""
                {"error":{"code":"InvalidTemplate","message":"m","target":"t",
                 "details":[{"code":"D1","message":"m1","target":"t1","details":[{"code":"D11","message":"m11"}]},{"code":"D2","message":"m2"}],
                 "additionalInfo":[{"type":"TemplateViolation","info":{"lineNumber":18}}]}}""");

        assertThat(error.target()).contains("t");
        assertThat(error.all()).extracting(ArmError::code).containsExactly("InvalidTemplate", "D1", "D11", "D2");
        assertThat(error.details().getFirst().target()).contains("t1");
        assertThat(error.additionalInfo())
                .extracting(Object::toString)
                .containsExactly("{\"type\":\"TemplateViolation\",\"info\":{\"lineNumber\":18}}");
    }

    @Test
    void json_within_the_text_of_a_detail_is_read() {
        var error = read("""
                {"error":{"code":"DeploymentFailed","message":"m","details":
                 [{"code":"BadRequest","message":"x"},"{\\r\\n \\"error\\": {\\"code\\":\\"Inner\\",\\"message\\":\\"i\\"}}"]}}""");

        assertThat(error.details()).extracting(ArmError::code).containsExactly("BadRequest", "Inner");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"what happened\"", "[\"what happened\"]", "{\"message\":\"what happened\"}"})
    void details_may_be_a_text_or_one_object(String details) {
        var error = read("{\"error\":{\"code\":\"C\",\"message\":\"m\",\"details\":%s}}".formatted(details));

        assertThat(error.details()).extracting(ArmError::message).containsExactly("what happened");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "[]", "null", "\"text\"", "17", "{\"error\":null}", "{\"error\":{}}", "{\"id\":\"x\"}"})
    void other_json_tells_no_error(String body) {
        assertThat(ArmErrorReader.read(ArmJson.read(body).orElseThrow())).isEmpty();
    }

    @Test
    void without_a_body_the_status_speaks_in_the_words_of_az() {
        assertThat(ArmError.of(MissingNode.getInstance(), 404).message())
                .isEqualTo("Operation returned an invalid status 'Not Found'");
    }

    @Test
    void a_code_is_found_at_any_depth_and_in_any_case() {
        var error = read("{\"error\":{\"code\":\"A\",\"message\":\"\",\"details\":[{\"code\":\"resourcenotfound\"}]}}");

        assertThat(error.hasCode("ResourceNotFound")).isTrue();
        assertThat(error.hasCode("B")).isFalse();
    }
}
