package cafe.comptoir.sandbox.keeping;

import cafe.comptoir.sandbox.model.Attachment;
import cafe.comptoir.sandbox.model.Blob;
import cafe.comptoir.sandbox.model.Inventory;
import cafe.comptoir.sandbox.model.Kind;
import cafe.comptoir.sandbox.model.Message;
import cafe.comptoir.sandbox.model.Snowflake;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the journal holds, thing by thing, and what an inventory differs from it in. Things are immutable: what is the
 * same object is unchanged, so that comparing costs next to nothing.
 */
final class Holdings {
    private final Map<String, Map<String, Object>> things = new LinkedHashMap<>();
    private final Map<Kind, List<?>> compared = new EnumMap<>(Kind.class);
    private final Map<String, Entry> messages = new LinkedHashMap<>();

    Holdings() {
        for (Kind kind : Kind.values()) {
            things.put(kind.name(), new LinkedHashMap<>());
        }
        things.put(Entry.MESSAGE, new LinkedHashMap<>());
    }

    /** What has to be written. Messages are asked for again until {@link #written}. */
    List<Entry> differences(Inventory inventory) {
        note(inventory);
        List<Entry> all = new ArrayList<>();
        inventory
                .things()
                .forEach((kind, list) -> {
                    if (!same(list, compared.getOrDefault(kind, List.of()))) {
                        compare(kind, list, all);
                    }
                });
        all.addAll(messages.values());
        return all;
    }

    /** These differences are in the journal now. */
    void written(Inventory inventory, List<Entry> entries) {
        entries.forEach(this::apply);
        compared.putAll(inventory.things());
        messages.clear();
    }

    void apply(Entry entry) {
        Map<String, Object> all = of(entry.kind());
        switch (entry) {
            case Entry.Put put -> all.put(put.key(), put.thing());
            case Entry.Gone gone -> all.remove(gone.key());
        }
    }

    /** Everything, as the lines of a new journal. */
    List<Entry> everything() {
        List<Entry> all = new ArrayList<>(size());
        things.forEach((kind, some) ->
                some.forEach((key, thing) -> all.add(new Entry.Put(kind, key, thing))));
        return all;
    }

    int size() {
        return things.values().stream().mapToInt(Map::size).sum();
    }

    Map<Kind, List<Object>> things() {
        Map<Kind, List<Object>> all = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            all.put(kind, List.copyOf(of(kind.name()).values()));
        }
        return all;
    }

    List<Message> messages() {
        return of(Entry.MESSAGE).values().stream().map(Message.class::cast).toList();
    }

    /** The bytes that belong to something. */
    Set<Blob> blobs() {
        Set<Blob> blobs = new HashSet<>();
        for (Object attachment : of(Kind.ATTACHMENT.name()).values()) {
            blobs.add(((Attachment) attachment).content());
        }
        for (Object picture : of(Kind.PICTURE.name()).values()) {
            blobs.add(((Kind.Picture) picture).content());
        }
        for (Message message : messages()) {
            message.body().attachments().forEach(file -> blobs.add(file.content()));
        }
        return blobs;
    }

    private void compare(Kind kind, List<?> list, List<Entry> differences) {
        Map<String, Object> held = of(kind.name());
        Set<String> there = new HashSet<>();
        for (Object thing : list) {
            String key = kind.key(thing);
            there.add(key);
            Object before = held.get(key);
            if (!thing.equals(before)) {
                differences.add(new Entry.Put(kind.name(), key, thing));
            }
        }
        for (String key : held.keySet()) {
            if (!there.contains(key)) {
                differences.add(new Entry.Gone(kind.name(), key));
            }
        }
    }

    private void note(Inventory inventory) {
        for (long id : inventory.goneMessages()) {
            String key = Snowflake.text(id);
            messages.put(key, new Entry.Gone(Entry.MESSAGE, key));
        }
        for (Message message : inventory.messages()) {
            String key = Snowflake.text(message.id());
            if (message.equals(of(Entry.MESSAGE).get(key))) {
                messages.remove(key);
            } else {
                messages.put(key, new Entry.Put(Entry.MESSAGE, key, message));
            }
        }
    }

    private Map<String, Object> of(String kind) {
        return things.computeIfAbsent(kind, _ -> new LinkedHashMap<>());
    }

    @SuppressWarnings("ReferenceEquality") // Things are never changed, only replaced.
    private static boolean same(List<?> one, List<?> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (one.get(i) != other.get(i)) {
                return false;
            }
        }
        return true;
    }
}
