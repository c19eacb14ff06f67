package dev.connreg.cli;

import java.time.Duration;
import java.util.List;

/** How long a command may wait for what Azure and the cluster do. */
final class TimeoutOption implements OptionGroup {

    private final OwnOption<Integer> minutes = OwnOption.numberOr(30, "MINUTES", """
            How long to wait for Azure and the cluster; default: ${DEFAULT-VALUE}.
            Nothing is cancelled after that: run the command again to bring it to its end.""", "--timeout");

    @Override
    public List<OwnOption<?>> options() {
        return List.of(minutes);
    }

    Duration time() {
        if (minutes.get() < 0) {
            throw minutes.misuse("--timeout is %d: give minutes to wait, or 0 to look once".formatted(minutes.get()));
        }
        return Duration.ofMinutes(minutes.get());
    }
}
