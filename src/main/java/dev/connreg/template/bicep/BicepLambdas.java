package dev.connreg.template.bicep;

import dev.connreg.graph.Value;

/** What is worked out for each element of a parameter. Too long for one line, so broken as the formatter breaks it. */
final class BicepLambdas {

    private BicepLambdas() {}

    static String write(Value.RepositoryActions actions, String indent) {
        return """
                flatten(map(
                  %s,
                  repository => map(%s[%s], action => 'repositories/${toLower(repository)}/${action}')
                ))""".formatted(actions.repositories(), actions.byMode().name(), actions.mode())
                .replace("\n", "\n" + indent);
    }

    static String write(Value.ChildIds ids, String indent) {
        return """
                map(
                  %s,
                  name => resourceId(%s, %s, name)
                )""".formatted(
                ids.names(),
                BicepText.quote(ids.type().name()),
                ids.parentName().name()).replace("\n", "\n" + indent);
    }
}
