package cafe.comptoir.monitoring.intake;

import cafe.comptoir.api.service.LogClass;
import cafe.comptoir.api.service.LogRecord;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * Writes a flow as a line that a person can read. A hundred thousand a second, so digit by digit. Not
 * safe for use by several threads.
 */
final class FlowText {

    private static final int LONGEST = 400;
    private static final long DAY_MILLIS = 86_400_000;
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final Words words = new Words();
    private final byte[] line = new byte[LONGEST];
    private int at;
    private long dayOfText = Long.MIN_VALUE;
    private byte[] dayText = new byte[0];

    LogRecord record(Flow flow, String exporter, Instant received) {
        at = 0;
        text("flow src=");
        int from = at;
        address(flow.addresses, 0, flow.sourceLength);
        String source = words.of(line, from, at);
        text(" sport=");
        number(flow.sourcePort);
        text(" dst=");
        from = at;
        address(flow.addresses, 16, flow.destinationLength);
        String destination = words.of(line, from, at);
        text(" dport=");
        number(flow.destinationPort);
        text(" proto=");
        number(flow.protocol);
        text(" packets=");
        number(flow.packets);
        text(" bytes=");
        number(flow.bytes);
        text(" first=");
        time(flow.firstMillis);
        text(" last=");
        time(flow.lastMillis);
        return new LogRecord(
                received,
                exporter,
                "netflow",
                List.of(source, destination),
                LogClass.TRAFFIC,
                Arrays.copyOf(line, at));
    }

    @SuppressWarnings("deprecation") // Exactly what it does: the low bytes of ASCII.
    private void text(String text) {
        text.getBytes(0, text.length(), line, at);
        at += text.length();
    }

    private void number(long value) {
        long rest = value;
        if (rest < 0) {
            text(Long.toUnsignedString(rest));
            return;
        }
        int digits = 1;
        for (long bound = 10; digits < 19 && rest >= bound; bound *= 10) {
            digits++;
        }
        for (int i = at + digits - 1; i >= at; i--) {
            line[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        at += digits;
    }

    private void address(byte[] bytes, int from, int length) {
        if (length == 4) {
            for (int i = 0; i < 4; i++) {
                if (i > 0) {
                    line[at++] = '.';
                }
                number(bytes[from + i] & 0xFF);
            }
        } else if (length == 16) {
            for (int i = 0; i < 16; i += 2) {
                if (i > 0) {
                    line[at++] = ':';
                }
                hex(((bytes[from + i] & 0xFF) << 8) | (bytes[from + i + 1] & 0xFF));
            }
        } else {
            line[at++] = '-';
        }
    }

    private void hex(int value) {
        boolean begun = false;
        for (int shift = 12; shift >= 0; shift -= 4) {
            int digit = (value >> shift) & 0xF;
            begun |= digit != 0 || shift == 0;
            if (begun) {
                line[at++] = HEX[digit];
            }
        }
    }

    private void time(long millis) {
        if (millis <= 0) {
            line[at++] = '-';
            return;
        }
        long day = millis / DAY_MILLIS;
        if (day != dayOfText) {
            dayText = LocalDate.ofEpochDay(day).toString().getBytes(StandardCharsets.US_ASCII);
            dayOfText = day;
        }
        int length = Math.min(dayText.length, 16);
        System.arraycopy(dayText, 0, line, at, length);
        at += length;
        int seconds = (int) (millis % DAY_MILLIS / 1000);
        two('T', seconds / 3600);
        two(':', seconds / 60 % 60);
        two(':', seconds % 60);
        line[at++] = 'Z';
    }

    private void two(char before, int value) {
        line[at++] = (byte) before;
        line[at++] = (byte) ('0' + value / 10);
        line[at++] = (byte) ('0' + value % 10);
    }
}
