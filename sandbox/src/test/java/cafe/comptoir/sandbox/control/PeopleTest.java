package cafe.comptoir.sandbox.control;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.sandbox.CafeIds;
import cafe.comptoir.sandbox.Crowd;
import cafe.comptoir.sandbox.Sandbox;
import cafe.comptoir.sandbox.SandboxOptions;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Members by role, profiles, and everybody whom one can be. */
class PeopleTest {
    @Test
    void membersStandUnderTheirHighestRoleInAlphabeticalOrder() {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.cafe())) {
            Caller control = new Caller(sandbox);

            JsonNode server = control.get("/as/claire").body().at("/servers/0");
            JsonNode list = control.get("/as/claire/members?server=company").body();

            assertThat(names(list.path("members")))
                    .containsExactly("Claire", "Nadir", "Manon", "Hugo", "Inès", "Léo", "Comptoir");
            assertThat(list.path("groups").findValuesAsText("name"))
                    .containsExactly("PDG", "Ingénieur réseau", "Communication", "Employé");
            assertThat(list.at("/groups/3/count").asInt()).isEqualTo(3);
            assertThat(list.at("/groups/4/role").isNull()).isTrue();
            assertThat(list.at("/groups/4/offline").asBoolean()).isTrue();
            assertThat(list.at("/members/0/status").asText()).isEqualTo("online");
            assertThat(list.at("/members/6/status").asText()).isEqualTo("offline");
            assertThat(server.path("members")).isEqualTo(list.path("members"));
            assertThat(server.path("memberCount").asInt()).isEqualTo(7);
            assertThat(server.at("/me/name").asText()).isEqualTo("Claire");
            assertThat(server.at("/me/color").asInt())
                    .isEqualTo(list.at("/members/0/color").asInt())
                    .isPositive();
            assertThat(server.path("allRoles").findValuesAsText("name"))
                    .contains("Employé", "@everyone");
        }
    }

    @Test
    void listFollowsThoseWhoComeGoAndChange() {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.cafe())) {
            Caller control = new Caller(sandbox);
            control.get("/as/hugo/members?server=company");

            control.post("/as/paul/join", "{\"server\":\"company\"}");
            control.post("/as/leo/role", "{\"server\":\"company\",\"role\":\"PDG\"}");
            control.post("/as/manon/leave", "{\"server\":\"company\"}");

            JsonNode list = control.get("/as/hugo/members?server=company").body();
            assertThat(names(list.path("members")))
                    .containsExactly("Claire", "Léo", "Nadir", "Hugo", "Inès", "Paul", "Comptoir");
            JsonNode found = control.get("/as/hugo/members?server=company&query=LE").body();
            assertThat(names(found.path("members"))).containsExactly("Léo");
            assertThat(control.get("/as/tom/members?server=company").status()).isEqualTo(404);
        }
    }

    @Test
    void manyMembersArePagedThrough() {
        SandboxOptions crowd = SandboxOptions.cafe().withSeed(new Crowd(1500, 0, 0));
        try (Sandbox sandbox = Sandbox.start(crowd)) {
            Caller control = new Caller(sandbox);

            JsonNode server = control.get("/as/guest7").body().at("/servers/0");
            JsonNode end =
                    control.get("/as/guest7/members?server=public&offset=1500&limit=1000").body();
            JsonNode found = control.get("/as/guest7/members?server=public&query=invite149").body();

            assertThat(server.path("members")).hasSize(200);
            assertThat(server.path("memberCount").asInt()).isEqualTo(1511);
            assertThat(end.path("members")).hasSize(11);
            assertThat(found.path("total").asInt()).isEqualTo(11);
            assertThat(control.get("/world").body().path("people")).hasSize(100);
            assertThat(control.get("/world").body().path("peopleCount").asInt()).isEqualTo(1510);
            JsonNode people = control.get("/people?query=149&limit=5").body();
            assertThat(people.path("people")).hasSize(5);
            assertThat(people.path("total").asInt()).isEqualTo(12);
        }
    }

    @Test
    void peopleAreFoundByNameFirstAndByRoleLast() {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.cafe())) {
            Caller control = new Caller(sandbox);

            assertThat(names(control.get("/people?query=ines").body().path("people")))
                    .containsExactly("Inès");
            assertThat(names(control.get("/people?query=ing").body().path("people")))
                    .containsExactly("Nadir");
            assertThat(names(control.get("/people").body().path("people")))
                    .hasSize(10)
                    .doesNotContain("Comptoir");
        }
    }

    @Test
    void profileTellsWhoSomebodyIs() {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.cafe())) {
            Caller control = new Caller(sandbox);
            String nadir = Long.toString(CafeIds.CAFE.person("nadir"));

            JsonNode profile = control.get("/as/hugo/person?server=company&id=" + nadir).body();

            assertThat(profile.path("name").asText()).isEqualTo("Nadir");
            assertThat(profile.path("username").asText()).isEqualTo("nadir");
            assertThat(profile.path("roles").findValuesAsText("name"))
                    .containsExactly("Ingénieur réseau", "Employé");
            assertThat(profile.path("joined").asText()).isNotEmpty();
            assertThat(profile.path("created").asText()).startsWith("20");
            assertThat(control.get("/as/hugo/person?id=" + nadir).body().path("roles")).isEmpty();
            assertThat(control.get("/as/hugo/person?id=12").status()).isEqualTo(404);
        }
    }

    @Test
    void clientKnowsWhatItsPersonMayDo() {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.cafe())) {
            Caller control = new Caller(sandbox);

            JsonNode claire = server(control, "claire", "public");
            JsonNode paul = server(control, "paul", "public");

            assertThat(claire.at("/can/ban").asBoolean()).isTrue();
            assertThat(paul.at("/can/ban").asBoolean()).isFalse();
            assertThat(channel(claire, "annonces").path("canWrite").asBoolean()).isTrue();
            JsonNode news = channel(paul, "annonces");
            assertThat(news.path("canWrite").asBoolean()).isFalse();
            assertThat(news.at("/can/attach").asBoolean()).isFalse();
            assertThat(news.at("/can/addReactions").asBoolean()).isTrue();
            assertThat(channel(paul, "general").at("/can/createThreads").asBoolean()).isTrue();
            assertThat(channel(paul, "general").at("/can/poll").asBoolean()).isTrue();
            assertThat(channel(paul, "general").at("/can/pin").asBoolean()).isFalse();
            assertThat(channel(paul, "questions").at("/can/createThreads").asBoolean()).isTrue();
        }
    }

    private static JsonNode server(Caller control, String who, String key) {
        return find(control.get("/as/" + who).body().path("servers"), "key", key);
    }

    private static JsonNode channel(JsonNode server, String name) {
        return find(server.path("channels"), "name", name);
    }

    private static JsonNode find(JsonNode list, String field, String value) {
        for (JsonNode one : list) {
            if (one.path(field).asText().equals(value)) {
                return one;
            }
        }
        throw new AssertionError("there is no " + value);
    }

    private static List<String> names(JsonNode people) {
        List<String> names = new ArrayList<>();
        people.forEach(one -> names.add(one.path("name").asText()));
        return names;
    }
}
