package cafe.comptoir.platform.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import net.dv8tion.jda.api.requests.RestRateLimiter;
import net.dv8tion.jda.api.requests.RestRateLimiter.GlobalRateLimit;
import net.dv8tion.jda.api.requests.RestRateLimiter.Work;
import net.dv8tion.jda.api.requests.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mockito.ArgumentCaptor;
import org.mockito.Mockito;

@Timeout(30)
final class PromptLimiterTest {

    private final RestRateLimiter jdas = mock(RestRateLimiter.class);
    private final GlobalRateLimit global = GlobalRateLimit.create();
    private final PromptLimiter limiter = new PromptLimiter(jdas, global);

    private static Work callback() {
        Work work = mock(Work.class);
        when(work.getRoute()).thenReturn(Route.Interactions.CALLBACK.compile("1", "token"));
        when(work.isDone()).thenReturn(true);
        return work;
    }

    @Test
    void requestsOtherThanCallbacksKeepToJdasLimits() {
        Work work = mock(Work.class);
        when(work.getRoute()).thenReturn(Route.Messages.SEND_MESSAGE.compile("1"));

        limiter.enqueue(work);

        verify(jdas).enqueue(work);
    }

    @Test
    void callbackThatDiscordSendsBackGoesToJdasLimiter() {
        Work work = callback();
        when(work.isDone()).thenReturn(false);

        limiter.enqueue(work);

        verify(jdas, Mockito.timeout(10_000)).enqueue(work);
    }

    @Test
    void callbackWaitsWhileTheWholeMachineIsShutOut() {
        Work work = callback();
        global.setCloudflare(System.currentTimeMillis() + 60_000);

        limiter.enqueue(work);

        verify(jdas).enqueue(work);
    }

    @Test
    void callbackUnderWayIsWaitedForAtTheEnd() throws Exception {
        CountDownLatch sending = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        AtomicBoolean answered = new AtomicBoolean();
        Work work = callback();
        when(work.execute())
                .thenAnswer(_ -> {
                    sending.countDown();
                    answer.await();
                    answered.set(true);
                    return null;
                });
        limiter.enqueue(work);
        sending.await();

        limiter.stop(false, stopped::countDown);
        jdasLimiterHasStopped();

        assertThat(stopped.getCount()).isOne();
        answer.countDown();
        stopped.await();
        assertThat(answered).isTrue();
    }

    @Test
    void endIsToldAtOnceWhereNothingIsUnderWay() throws Exception {
        CountDownLatch stopped = new CountDownLatch(1);

        limiter.stop(false, stopped::countDown);
        jdasLimiterHasStopped();

        assertThat(stopped.getCount()).isZero();
    }

    private void jdasLimiterHasStopped() {
        ArgumentCaptor<Runnable> callback = ArgumentCaptor.forClass(Runnable.class);
        verify(jdas).stop(Mockito.anyBoolean(), callback.capture());
        callback.getValue().run();
    }
}
