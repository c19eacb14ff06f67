package dev.connreg.arm.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenRequestContext;
import dev.connreg.azconfig.SignInException;
import dev.connreg.problem.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SignInCredentialTest {

    private static final TokenRequestContext REQUEST = new TokenRequestContext().addScopes("scope");

    private final AtomicInteger tries = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();
    private final List<Failure> failures = new CopyOnWriteArrayList<>();
    private final SignInCredential credential = new SignInCredential(List.of(new TokenSource() {
        @Override
        public Optional<AccessToken> token(TokenRequestContext request) {
            tries.incrementAndGet();
            othersWait();
            throw new SignInException("no");
        }

        @Override
        public boolean renew() {
            return false;
        }
    }));

    private void othersWait() {
        while (threads.stream()
                .anyMatch(thread -> thread != Thread.currentThread() && thread.getState() != Thread.State.BLOCKED)) {
            Thread.onSpinWait();
        }
    }

    private void ask() {
        try {
            credential.getTokenSync(REQUEST);
        } catch (Failure failure) {
            failures.add(failure);
        }
    }

    @Test
    void requests_at_the_same_time_share_one_vain_try() throws InterruptedException {
        for (int i = 0; i < 4; i++) {
            threads.add(Thread.ofPlatform().unstarted(this::ask));
        }
        threads.forEach(Thread::start);
        for (var thread : threads) {
            thread.join();
        }

        assertThat(failures).hasSize(4);
        assertThat(tries).hasValue(1);
    }

    @Test
    void a_later_request_tries_again() {
        ask();
        ask();

        assertThat(tries).hasValue(2);
    }
}
