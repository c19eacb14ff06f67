package dev.connreg.arm;

import com.azure.core.http.HttpClient;
import com.azure.core.http.policy.HttpPipelinePolicy;
import dev.connreg.arm.signin.AzureSession;
import dev.connreg.arm.waiting.PollSchedule;
import dev.connreg.arm.waiting.TimeLimit;
import java.net.URI;
import java.time.InstantSource;
import java.util.function.Supplier;

/** The endpoint has no slash at the end. */
record ArmSettings(
        URI endpoint,
        String subscriptionId,
        Supplier<HttpPipelinePolicy> authentication,
        HttpClient httpClient,
        ArmOptions options,
        PollSchedule schedule) {

    static ArmSettings of(AzureSession session, ArmOptions options) {
        var url = session.cloud().resourceManager().toString().replaceAll("/+$", "");
        return new ArmSettings(
                URI.create(url),
                session.subscriptionId(),
                session::authentication,
                session.http(),
                options.withResponseTimeout(session.responseTimeout()),
                PollSchedule.DEFAULT);
    }

    TimeLimit limit(InstantSource clock) {
        return new TimeLimit(clock, options.time().map(clock.instant()::plus));
    }
}
