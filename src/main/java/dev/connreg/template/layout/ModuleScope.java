package dev.connreg.template.layout;

import java.util.Optional;

/** Without a subscription it is the deployment's own. */
public record ModuleScope(Optional<TemplateParameter> subscription, TemplateParameter resourceGroup) {}
