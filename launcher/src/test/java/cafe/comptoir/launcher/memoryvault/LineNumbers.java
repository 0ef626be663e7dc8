package cafe.comptoir.launcher.memoryvault;

import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.IntStream;

/** The numbers at the ends of lines, written as ranges in the lines' order: {@code 0-4 7-9}. */
public final class LineNumbers {

    private LineNumbers() {}

    /** Returns the ranges of lines that each end in {@code n} and a number. */
    public static String of(List<String> lines) {
        StringJoiner ranges = new StringJoiner(" ");
        int from = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || number(lines.get(i)) != number(lines.get(i - 1)) + 1) {
                ranges.add(number(lines.get(from)) + "-" + number(lines.get(i - 1)));
                from = i;
            }
        }
        return ranges.toString();
    }

    /** Returns the numbers that ranges stand for, in their order. */
    public static List<Integer> in(String ranges) {
        return Arrays.stream(ranges.split(" "))
                .filter(range -> !range.isEmpty())
                .map(range -> range.split("-"))
                .flatMapToInt(ends ->
                        IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])))
                .boxed()
                .toList();
    }

    private static int number(String line) {
        return Integer.parseInt(line.substring(line.lastIndexOf('n') + 1));
    }
}
