package dev.connreg.az.grammar;

import picocli.CommandLine.IFactory;

/** Makes converters and mixins. Picocli's own searches the class path for Groovy first, which takes a fifth of a short run. */
final class PlainFactory implements IFactory {

    @Override
    public <K> K create(Class<K> type) throws Exception {
        var constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
    }
}
