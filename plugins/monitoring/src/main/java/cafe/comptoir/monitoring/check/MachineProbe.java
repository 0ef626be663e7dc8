package cafe.comptoir.monitoring.check;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import oshi.hardware.GlobalMemory;
import oshi.software.os.OSFileStore;

/** Whether something is about to be used up on the machine that the host runs on. */
record MachineProbe(CheckConfig.Machine wanted, Machine machine) implements Probe {

    private static final int WHOLE = 100;

    @Override
    public Outcome probe() {
        long begun = System.nanoTime();
        Optional<Double> used =
                switch (wanted.measure()) {
                    case CPU -> Optional.of(machine.cpuLoad());
                    case MEMORY -> Optional.of(memory());
                    case DISK -> disk();
                };
        if (used.isEmpty()) {
            return Outcome.unknown("measure", wanted.path());
        }
        long percent = Math.round(used.get() * WHOLE);
        return percent <= wanted.most()
                ? new Outcome.Good(Duration.ofNanos(System.nanoTime() - begun))
                : Outcome.bad(wanted.measure().name().toLowerCase(Locale.ROOT), percent);
    }

    private double memory() {
        GlobalMemory memory = machine.memory();
        return 1 - (double) memory.getAvailable() / memory.getTotal();
    }

    /** The store with the longest mount point above the path is the one that holds it. */
    private Optional<Double> disk() {
        Path path = Path.of(wanted.path());
        return machine.stores().stream()
                .filter(store -> path.startsWith(store.getMount()))
                .max(Comparator.comparingInt(store -> store.getMount().length()))
                .filter(store -> store.getTotalSpace() > 0)
                .map(MachineProbe::used);
    }

    private static double used(OSFileStore store) {
        return 1 - (double) store.getUsableSpace() / store.getTotalSpace();
    }
}
