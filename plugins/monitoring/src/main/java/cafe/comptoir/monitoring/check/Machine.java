package cafe.comptoir.monitoring.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import oshi.SystemInfo;
import oshi.hardware.CentralProcessor;
import oshi.hardware.GlobalMemory;
import oshi.software.os.OSFileStore;

/** This machine, by OSHI, which is loaded only when somebody asks. */
final class Machine {

    private @Nullable SystemInfo system;
    private long @Nullable [] ticks;

    /** Returns the share of processor time used since the last call; none at the first. */
    synchronized double cpuLoad() {
        CentralProcessor processor = system().getHardware().getProcessor();
        long[] before = ticks;
        long[] now = processor.getSystemCpuLoadTicks();
        ticks = now;
        return before == null ? 0 : processor.getSystemCpuLoadBetweenTicks(before, now);
    }

    synchronized GlobalMemory memory() {
        return system().getHardware().getMemory();
    }

    synchronized List<OSFileStore> stores() {
        return system().getOperatingSystem().getFileSystem().getFileStores();
    }

    private SystemInfo system() {
        SystemInfo known = system == null ? new SystemInfo() : system;
        system = known;
        return known;
    }
}
