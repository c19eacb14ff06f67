package dev.connreg.template.layout;

import java.util.Optional;

/**
 * The resource group that a module is deployed to.
 *
 * @param subscription the parameter with the subscription's id; absent where it is the deployment's own
 */
public record ModuleScope(Optional<TemplateParameter> subscription, TemplateParameter resourceGroup) {}
