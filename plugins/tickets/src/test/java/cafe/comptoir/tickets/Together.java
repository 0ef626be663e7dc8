package cafe.comptoir.tickets;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Lets several people act at the same moment. */
final class Together {

    private Together() {}

    static <P, R> List<R> all(List<P> people, Function<P, R> act) throws Exception {
        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<R>> acting = new ArrayList<>();
            for (P person : people) {
                acting.add(hands.submit(() -> act.apply(person)));
            }
            List<R> results = new ArrayList<>();
            for (Future<R> one : acting) {
                results.add(one.get());
            }
            return results;
        }
    }
}
