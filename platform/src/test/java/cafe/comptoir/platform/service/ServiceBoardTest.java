package cafe.comptoir.platform.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cafe.comptoir.api.plugin.Registration;
import cafe.comptoir.api.service.ServiceRef;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class ServiceBoardTest {

    private final ServiceBoard board = new ServiceBoard(Duration.ofSeconds(5));
    private final ServiceRef<Vault> vault = board.finder().find(Vault.class);

    private final Executor threads = task -> Thread.ofVirtual().start(task);

    /** A contract. */
    public interface Vault {
        String open(String name) throws IOException;
    }

    @Test
    void aServiceIsThereWhileItsProviderRuns() throws Exception {
        assertThat(vault.get()).isEmpty();

        Registration offer = board.offer("vault", Vault.class, name -> "opened " + name);
        assertThat(vault.get().orElseThrow().open("log")).isEqualTo("opened log");

        offer.close();
        assertThat(vault.get()).isEmpty();
    }

    @Test
    void aKeptServiceFailsPlainlyOnceItsProviderIsGone() {
        Registration offer = board.offer("vault", Vault.class, name -> name);
        Vault kept = vault.get().orElseThrow();

        offer.close();

        assertThatThrownBy(() -> kept.open("log"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Vault is gone: plugin vault has stopped");
    }

    @Test
    void aProvidersOwnExceptionReachesTheCaller() {
        board.offer(
                "vault",
                Vault.class,
                name -> {
                    throw new IOException("no " + name);
                });

        assertThatThrownBy(() -> vault.get().orElseThrow().open("log"))
                .isInstanceOf(IOException.class)
                .hasMessage("no log");
    }

    @Test
    void takingAServiceBackWaitsForCallsThatAreUnderWay() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch finish = new CountDownLatch(1);
        Registration offer =
                board.offer(
                        "vault",
                        Vault.class,
                        name -> {
                            inside.countDown();
                            await(finish);
                            return "done";
                        });
        Vault held = vault.get().orElseThrow();
        CompletableFuture<String> call =
                CompletableFuture.supplyAsync(() -> openQuietly(held), threads);
        inside.await();

        CompletableFuture<Void> closing = CompletableFuture.runAsync(offer::close, threads);
        Awaitility.await().until(() -> vault.get().isEmpty());
        assertThat(closing).isNotDone();
        finish.countDown();

        assertThat(call.get(5, TimeUnit.SECONDS)).isEqualTo("done");
        closing.get(5, TimeUnit.SECONDS);
    }

    @Test
    void twoProvidersOfOneContractAreOneTooMany() {
        board.offer("vault", Vault.class, name -> name);

        assertThatThrownBy(() -> board.offer("safe", Vault.class, name -> name))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("already provided by plugin vault");
    }

    @Test
    void listenersHearOfComingAndGoingUntilTheirPluginEnds() throws Exception {
        CountDownLatch twice = new CountDownLatch(2);
        ServiceFinder consumer = board.finder();
        consumer.find(Vault.class).onChange(twice::countDown);

        board.offer("vault", Vault.class, name -> name).close();
        assertThat(twice.await(5, TimeUnit.SECONDS)).isTrue();

        consumer.close();
        assertThat(board.listens(Vault.class)).isFalse();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String openQuietly(Vault vault) {
        try {
            return vault.open("log");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
