package cafe.comptoir.sandbox;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * The ids of the seeded café, by name.
 *
 * @param names display names by username, in order: staff first
 * @param customers the usernames of those who are on the public server only
 */
public record CafeIds(
        long bot,
        Server company,
        Server publicServer,
        Map<String, String> names,
        List<String> customers) {
    /** The café's ids; they never change. */
    public static final CafeIds CAFE = cafe();

    /** Tags of a forum have ids this much above the forum's. */
    static final long TAGS = 500;

    private static final long PEOPLE = 1_000_000_000_000_000_000L;
    private static final long COMPANY = 1_200_000_000_000_000_000L;
    private static final long ONE_SHARD_FURTHER = 1L << 22;
    private static final long PUBLIC = COMPANY + ONE_SHARD_FURTHER;

    public CafeIds {
        names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
        customers = List.copyOf(customers);
    }

    /** A person's id, by username. */
    public long person(String username) {
        int index = List.copyOf(names.keySet()).indexOf(username);
        if (index < 0) {
            throw new NoSuchElementException(
                    "Nobody is called '" + username + "': " + names.keySet());
        }
        return PEOPLE + 10 + index;
    }

    /** How Discord shows a role whose name in YAML is this. */
    public static String shownName(String role) {
        return switch (role) {
            case "ceo" -> "PDG";
            case "network-engineer" -> "Ingénieur réseau";
            case "communications" -> "Communication";
            case "employee" -> "Employé";
            case "customer" -> "Client";
            default -> throw new NoSuchElementException("There is no role '" + role + "'");
        };
    }

    static int color(String role) {
        return switch (role) {
            case "ceo" -> 0xC27C0E;
            case "network-engineer" -> 0x1F8B4C;
            case "communications" -> 0x9B59B6;
            case "employee" -> 0x3498DB;
            default -> 0x95A5A6;
        };
    }

    private static CafeIds cafe() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("claire", "Claire");
        names.put("nadir", "Nadir");
        names.put("manon", "Manon");
        names.put("hugo", "Hugo");
        names.put("ines", "Inès");
        names.put("leo", "Léo");
        names.put("jeanne", "Jeanne");
        names.put("tom", "Tom");
        names.put("aicha", "Aïcha");
        names.put("paul", "Paul");
        List<String> staff = List.of("employee", "communications", "network-engineer", "ceo");
        List<String> all =
                List.of("customer", "employee", "communications", "network-engineer", "ceo");
        return new CafeIds(
                PEOPLE + 1,
                Server.of(
                        COMPANY,
                        "Comptoir – Équipe",
                        staff,
                        List.of(
                                "Équipe",
                                "général",
                                "tickets",
                                "archives",
                                "annonces",
                                "astuces",
                                "Direction",
                                "direction")),
                Server.of(
                        PUBLIC,
                        "Cybercafé Le Comptoir",
                        all,
                        List.of(
                                "Café",
                                "accueil",
                                "annonces",
                                "general",
                                "Entraide",
                                "aide",
                                "questions",
                                "Support")),
                names,
                List.of("jeanne", "tom", "aicha", "paul"));
    }

    /** One server's ids: roles by their name in YAML, lowest first; channels and categories by name. */
    public record Server(
            long id,
            String name,
            long botRole,
            Map<String, Long> roles,
            Map<String, Long> channels) {
        public Server {
            roles = Collections.unmodifiableMap(new LinkedHashMap<>(roles));
            channels = Collections.unmodifiableMap(new LinkedHashMap<>(channels));
        }

        public long role(String yamlName) {
            return found(roles, yamlName);
        }

        public long channel(String channelName) {
            return found(channels, channelName);
        }

        private static Server of(
                long id, String name, List<String> roleNames, List<String> channelNames) {
            Map<String, Long> roles = new LinkedHashMap<>();
            for (String role : roleNames) {
                roles.put(role, id + 10 + roles.size());
            }
            Map<String, Long> channels = new LinkedHashMap<>();
            for (String channel : channelNames) {
                channels.put(channel, id + 100 + channels.size());
            }
            return new Server(id, name, id + 9, roles, channels);
        }

        private static long found(Map<String, Long> ids, String wanted) {
            Long id = ids.get(wanted);
            if (id == null) {
                throw new NoSuchElementException("There is no '" + wanted + "' in " + ids.keySet());
            }
            return id;
        }
    }
}
