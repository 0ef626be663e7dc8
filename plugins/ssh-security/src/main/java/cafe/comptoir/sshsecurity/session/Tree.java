package cafe.comptoir.sshsecurity.session;

import cafe.comptoir.sshsecurity.session.Catalogue.LogFile;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The folders that SFTP shows: {@code /by-host/HOST/DATE.log} and {@code /by-date/DATE/HOST.log}. There is
 * nothing of the machine's disk in it, and no link.
 */
final class Tree {

    private static final String BY_HOST = "by-host";
    private static final String BY_DATE = "by-date";
    private static final String SUFFIX = ".log";

    private final Catalogue catalogue;

    Tree(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** What a path leads to. */
    sealed interface Node {

        /** A folder with what is in it, by name. */
        record Folder(Map<String, Node> children) implements Node {}

        /** A folder below, whose content does not matter. */
        record Closed() implements Node {}

        /** A file. */
        record Log(LogFile file) implements Node {}
    }

    /** Returns a path without dots, from the root. */
    static String absolute(String path) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : path.split("/")) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return "/" + String.join("/", parts);
    }

    Optional<Node> find(String path) {
        String plain = absolute(path).substring(1);
        List<String> parts = plain.isEmpty() ? List.of() : List.of(plain.split("/"));
        return switch (parts.size()) {
            case 0 -> Optional.of(closed(List.of(BY_HOST, BY_DATE)));
            case 1 -> top(parts.getFirst());
            case 2 -> folder(parts.get(0), parts.get(1));
            case 3 ->
                    folder(parts.get(0), parts.get(1))
                            .flatMap(folder -> child(folder, parts.get(2)));
            default -> Optional.empty();
        };
    }

    private static Optional<Node> child(Node folder, String name) {
        return folder instanceof Node.Folder(Map<String, Node> children)
                ? Optional.ofNullable(children.get(name))
                : Optional.empty();
    }

    private Optional<Node> top(String name) {
        if (name.equals(BY_HOST)) {
            return Optional.of(closed(catalogue.hosts().keySet()));
        }
        if (!name.equals(BY_DATE)) {
            return Optional.empty();
        }
        TreeSet<String> dates = new TreeSet<>();
        catalogue
                .hosts()
                .values()
                .forEach(days -> days.keySet().forEach(date -> dates.add(date.toString())));
        return Optional.of(closed(dates));
    }

    private static Node closed(Collection<String> names) {
        Map<String, Node> children = new LinkedHashMap<>();
        names.forEach(name -> children.put(name, new Node.Closed()));
        return new Node.Folder(children);
    }

    private Optional<Node> folder(String top, String name) {
        Map<String, Node> children = new LinkedHashMap<>();
        if (top.equals(BY_HOST) && catalogue.hosts().containsKey(name)) {
            catalogue
                    .hosts()
                    .get(name)
                    .forEach((date, file) -> children.put(date + SUFFIX, new Node.Log(file)));
        } else if (top.equals(BY_DATE)) {
            date(name)
                    .ifPresent(date ->
                            catalogue
                                    .on(date)
                                    .forEach((host, file) ->
                                            children.put(host + SUFFIX, new Node.Log(file))));
        }
        return children.isEmpty() ? Optional.empty() : Optional.of(new Node.Folder(children));
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
