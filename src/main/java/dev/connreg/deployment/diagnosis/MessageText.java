package dev.connreg.deployment.diagnosis;

import dev.connreg.problem.SecretLooks;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message as people paste it, made plain: on one line, without colours, with the escapes of nested JSON undone, and with
 * secrets hidden before anything else looks at it.
 */
record MessageText(String plain) {

    // HTML in JSON in HTML: deeper has not been seen.
    private static final int DEEPEST = 3;

    private static final Pattern TERMINAL =
            Pattern.compile("\\x1b\\[[0-9;?]*[ -/]*[@-~]|\\x1b\\][^\\x07\\x1b]*(\\x07|\\x1b\\\\)");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}]+");
    private static final Pattern CODE_POINT = Pattern.compile("\\\\+u00([2-7][0-9a-fA-F])");
    private static final Pattern LINE_END = Pattern.compile("\\\\+[rnt]");
    private static final Pattern QUOTED = Pattern.compile("\\\\+([\"'/])");
    private static final Pattern SECRET_MEMBER = Pattern.compile(
            "(?i)(?<=\"(?:password|value|secret|connectionString|tls\\.key|token|access_token|client_secret)\" ?: ?\")[^\"]*");

    private static final Map<String, String> ENTITIES = entities();

    static MessageText of(String pasted) {
        var text = TERMINAL.matcher(pasted).replaceAll("");
        for (var depth = 0; depth < DEEPEST; depth++) {
            text = unescaped(text);
        }
        text = SPACE.matcher(text).replaceAll(" ").strip();
        return new MessageText(SecretLooks.hidden(SECRET_MEMBER.matcher(text).replaceAll("(secret)")));
    }

    private static String unescaped(String text) {
        var plain = LINE_END.matcher(text).replaceAll(" ");
        plain = CODE_POINT
                .matcher(plain)
                .replaceAll(
                        found -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16))));
        plain = QUOTED.matcher(plain).replaceAll("$1");
        for (var entity : ENTITIES.entrySet()) {
            plain = plain.replace(entity.getKey(), entity.getValue());
        }
        return plain;
    }

    private static Map<String, String> entities() {
        var entities = new LinkedHashMap<String, String>();
        entities.put("&quot;", "\"");
        entities.put("&#34;", "\"");
        entities.put("&#39;", "'");
        entities.put("&apos;", "'");
        entities.put("&lt;", "<");
        entities.put("&gt;", ">");
        entities.put("&amp;", "&");
        entities.put("\u201c", "\"");
        entities.put("\u201d", "\"");
        entities.put("\u2018", "'");
        entities.put("\u2019", "'");
        entities.put("`", "'");
        return entities;
    }
}
