package cafe.comptoir.sshsecurity.session;

import cafe.comptoir.sshsecurity.store.BlockCursor;
import cafe.comptoir.sshsecurity.store.LogFolder;
import cafe.comptoir.sshsecurity.store.Rows;
import cafe.comptoir.sshsecurity.store.StoredBlock;
import cafe.comptoir.sshsecurity.store.StoredBlock.Share;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Which host has lines of which day, how many bytes and in which blocks: the files that SFTP shows. */
final class Catalogue {

    private final NavigableMap<String, NavigableMap<LocalDate, LogFile>> hosts = new TreeMap<>();
    private final ZoneId zone;

    private Catalogue(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * The lines of one host and day.
     *
     * @param bytes their length, with ends of line
     * @param from the first block that has any
     * @param to the block behind the last that has any
     * @param last when the newest was received, about
     */
    record LogFile(String host, LocalDate date, long bytes, long from, long to, Instant last) {

        private LogFile plus(LogFile more) {
            return new LogFile(host, date, bytes + more.bytes, from, more.to, more.last);
        }
    }

    static Catalogue of(LogFolder folder, long to, ZoneId zone) throws IOException {
        Catalogue catalogue = new Catalogue(zone);
        try (BlockCursor heads = folder.blocks(0, to)) {
            for (Optional<StoredBlock> block = heads.nextHead();
                    block.isPresent();
                    block = heads.nextHead()) {
                catalogue.add(folder, block.get());
            }
        }
        return catalogue;
    }

    private void add(LogFolder folder, StoredBlock block) throws IOException {
        LocalDate date = date(block.first());
        if (date.equals(date(block.last()))) {
            for (Share share : block.shares()) {
                add(share.source().host(), date, share.bytes() + share.lines(), block);
            }
        } else {
            addRows(folder, block);
        }
    }

    /** A block over midnight: each of its lines says to which day it belongs. */
    private void addRows(LogFolder folder, StoredBlock head) throws IOException {
        try (BlockCursor one = folder.blocks(head.seq(), head.seq() + 1)) {
            Optional<StoredBlock> block = one.next();
            if (block.isEmpty()) {
                return;
            }
            List<Share> shares = block.get().shares();
            Rows rows = block.get().rows();
            while (rows.next()) {
                String host = shares.get(rows.source()).source().host();
                add(host, date(rows.received()), rows.length() + 1L, head);
            }
        }
    }

    private void add(String host, LocalDate date, long bytes, StoredBlock block) {
        hosts.computeIfAbsent(fileName(host), _ -> new TreeMap<>())
                .merge(
                        date,
                        new LogFile(host, date, bytes, block.seq(), block.seq() + 1, block.last()),
                        LogFile::plus);
    }

    LocalDate date(Instant time) {
        return LocalDate.ofInstant(time, zone);
    }

    NavigableMap<String, NavigableMap<LocalDate, LogFile>> hosts() {
        return hosts;
    }

    /** Returns the files of a day by host. */
    Map<String, LogFile> on(LocalDate date) {
        Map<String, LogFile> files = new TreeMap<>();
        hosts.forEach((host, days) -> {
            LogFile file = days.get(date);
            if (file != null) {
                files.put(host, file);
            }
        });
        return files;
    }

    /** Returns a host's name as the name of a file: what is no letter, digit, dot, hyphen or colon is written out. */
    static String fileName(String host) {
        StringBuilder name = new StringBuilder();
        for (byte b : host.getBytes(StandardCharsets.UTF_8)) {
            boolean plain =
                    (b >= 'a' && b <= 'z')
                            || (b >= 'A' && b <= 'Z')
                            || (b >= '0' && b <= '9')
                            || b == '-'
                            || b == '_'
                            || b == ':'
                            || (b == '.' && !name.isEmpty());
            if (plain) {
                name.append((char) b);
            } else {
                name.append("%%%02X".formatted(b));
            }
        }
        return name.isEmpty() ? "%" : name.toString();
    }
}
