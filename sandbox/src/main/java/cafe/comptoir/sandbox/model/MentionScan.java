package cafe.comptoir.sandbox.model;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds whom a text calls, as far as that is allowed. */
final class MentionScan {
    private static final Pattern MENTION = Pattern.compile("<@(?<kind>[!&]?)(?<id>\\d{1,20})>");
    private static final Pattern EVERYONE = Pattern.compile("@(everyone|here)\\b");

    private final State state;

    MentionScan(State state) {
        this.state = state;
    }

    Mentions in(String content, AllowedMentions allowed, long guildId, boolean mayCallEveryone) {
        Set<Long> users = new LinkedHashSet<>();
        Set<Long> roles = new LinkedHashSet<>();
        Matcher matcher = MENTION.matcher(content);
        while (matcher.find()) {
            long id = Snowflake.parse(matcher.group("id"));
            if (matcher.group("kind").equals("&")) {
                addRole(roles, guildId, id, allowed, mayCallEveryone);
            } else if (allowed.allowsUser(id) && state.users.containsKey(id)) {
                users.add(id);
            }
        }
        boolean everyone =
                mayCallEveryone && allowed.everyone() && EVERYONE.matcher(content).find();
        return new Mentions(users.stream().toList(), roles.stream().toList(), everyone);
    }

    private void addRole(
            Set<Long> roles, long guildId, long id, AllowedMentions allowed, boolean mayCallAny) {
        Role role = state.rolesOf(guildId).get(id);
        if (role != null && allowed.allowsRole(id) && (role.mentionable() || mayCallAny)) {
            roles.add(id);
        }
    }
}
