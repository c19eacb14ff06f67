package dev.connreg.sandbox;

import com.github.tomakehurst.wiremock.common.Notifier;

/** Says nothing: requests hold secrets, and the sandbox remembers what matters by itself. */
final class SilentNotifier implements Notifier {

    @Override
    public void info(String message) {}

    @Override
    public void error(String message) {}

    @Override
    public void error(String message, Throwable cause) {}
}
