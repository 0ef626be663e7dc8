package cafe.comptoir.sandbox.control;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.sandbox.control.Caller.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** Servers, channels, roles, people and overwrites made by hand, seen by those whom they concern. */
class MakingTest extends OverHttp {
    @Test
    void madeServerHasAChannelThatItsOwnerWritesIn() {
        Reply made = make("server", "{'name':'Café du Port','owner':'jeanne'}");

        assertThat(made.body().path("key").asText()).isEqualTo("cafe-du-port");
        assertThat(control.get("/as/jeanne").body().path("servers").findValuesAsText("name"))
                .contains("Café du Port");
        Reply written =
                control.post(
                        "/as/jeanne/write",
                        "{\"in\":\"cafe-du-port/général\",\"text\":\"Ouvert\"}");
        assertThat(written.status()).isEqualTo(200);
        assertThat(control.get("/as/paul").body().path("servers")).hasSize(1);
    }

    @Test
    void madeChannelTakesWhatItsCategoryAllows() {
        Reply made =
                make(
                        "channel",
                        "{'server':'company','name':'Comptes 2026','category':'Direction','topic':'Le budget'}");

        assertThat(made.body().path("path").asText()).isEqualTo("company/comptes-2026");
        make("overwrite", "{'in':'company/Direction','role':'@everyone','deny':'VIEW_CHANNEL'}");
        make("channel", "{'server':'company','name':'paie','category':'Direction'}");
        assertThat(paths("hugo")).contains("comptes-2026").doesNotContain("paie");
    }

    @Test
    void madeForumHasItsTags() {
        make("channel", "{'server':'public','name':'idées','type':'forum','tags':['jeux','café']}");

        JsonNode channels = control.get("/as/paul").body().at("/servers/0/channels");
        JsonNode forum =
                channels.valueStream()
                        .filter(it -> it.path("name").asText().equals("idées"))
                        .findFirst()
                        .orElseThrow();
        assertThat(forum.path("tags").findValuesAsText("name")).containsExactly("jeux", "café");
    }

    @Test
    void madePersonIsOnTheServersWithTheRoles() {
        make("role", "{'server':'public','name':'Barista','color':'#a0522d','hoist':true}");
        Reply made =
                make(
                        "person",
                        "{'name':'Zoé Martin','servers':['public','company'],'roles':['barista','Employé']}");

        assertThat(made.body().path("key").asText()).isEqualTo("zoe.martin");
        JsonNode servers = control.get("/as/zoe.martin").body().path("servers");
        assertThat(servers.valueStream().map(it -> it.path("roles").toString()))
                .containsExactlyInAnyOrder("[\"Employé\"]", "[\"Barista\",\"Employé\"]");
        assertThat(make("person", "{'name':'Zoé Martin'}").body().path("key").asText())
                .isEqualTo("zoe.martin2");
    }

    @Test
    void overwriteHidesAChannelUntilItIsRemoved() {
        make("overwrite", "{'in':'public/aide','person':'paul','deny':['VIEW_CHANNEL']}");
        assertThat(paths("paul")).doesNotContain("aide");
        assertThat(paths("jeanne")).contains("aide");

        make("overwrite", "{'in':'public/aide','person':'paul'}");
        assertThat(paths("paul")).contains("aide");
    }

    @Test
    void worldTellsWhatAChannelAllowsAndRefuses() {
        make("overwrite", "{'in':'public/aide','person':'paul','deny':['VIEW_CHANNEL']}");

        JsonNode paul =
                control.get("/world").body().path("servers").findValues("overwrites").stream()
                        .flatMap(JsonNode::valueStream)
                        .filter(it -> it.path("kind").asText().equals("person"))
                        .findFirst()
                        .orElseThrow();
        assertThat(paul.path("name").asText()).isEqualTo("Paul");
        assertThat(paul.path("allow")).isEmpty();
        assertThat(paul.path("deny").toString()).isEqualTo("[\"VIEW_CHANNEL\"]");
    }

    @Test
    void removedThingsAreGoneAndWhatWasWrittenStays() {
        control.post("/as/paul/write", "{\"in\":\"general\",\"text\":\"Bonjour\"}");
        make("role", "{'server':'public','name':'Barista'}");
        make("overwrite", "{'in':'aide','role':'Barista','allow':'MANAGE_MESSAGES'}");
        make("server", "{'name':'Annexe','owner':'tom','key':'annexe'}");

        assertThat(remove("role", "{'server':'public','role':'Barista'}").status()).isEqualTo(200);
        assertThat(remove("person", "{'person':'paul'}").status()).isEqualTo(200);
        assertThat(remove("server", "{'server':'annexe'}").status()).isEqualTo(200);

        assertThat(control.get("/as/paul").what()).contains("no person called 'paul'");
        assertThat(
                        control.get("/as/jeanne/messages?in=general")
                                .body()
                                .at("/messages/0/author/name")
                                .asText())
                .isEqualTo("Deleted User");
        assertThat(control.get("/as/tom").body().path("servers")).hasSize(1);
        assertThat(control.get("/world").body().path("servers").findValuesAsText("name"))
                .doesNotContain("Barista");
    }

    @Test
    void slipsOfThePenAreExplained() {
        Reply permission =
                make("role", "{'server':'public','name':'x','permissions':['MANAGE_CHANELS']}");
        assertThat(permission.status()).isEqualTo(400);
        assertThat(permission.what()).isEqualTo("There is no permission 'MANAGE_CHANELS'.");
        assertThat(permission.todo()).contains("Did you mean 'MANAGE_CHANNELS'?");
        assertThat(make("chanel", "{}").todo()).contains("Did you mean 'channel'?");
        assertThat(make("channel", "{'server':'publik','name':'x'}").todo())
                .contains("Did you mean 'public'?");
        assertThat(make("channel", "{'server':'public','name':'x','type':'txt'}").todo())
                .contains("Did you mean 'text'?");
        assertThat(make("person", "{'name':'x','locale':'fra'}").todo())
                .contains("Did you mean 'fr'?");
        assertThat(make("role", "{'server':'public','name':'x','color':'red'}").what())
                .contains("no colour");
        assertThat(make("overwrite", "{'in':'annonces','role':'Client'}").todo())
                .contains("company/annonces");
        assertThat(make("person", "{'name':'x','username':'paul'}").what()).contains("already");
        assertThat(make("server", "{'name':'Autre','owner':'paul','key':'public'}").what())
                .contains("already");
        assertThat(remove("person", "{'person':'claire'}").what()).contains("owns the server");
        assertThat(remove("role", "{'server':'public','role':'Comptoir'}").status()).isEqualTo(409);
    }

    @Test
    void indexTellsWhatCanBeMadeAndWithWhichPermissions() {
        JsonNode index = control.get("/make").body();

        assertThat(index.path("make").findValuesAsText("thing"))
                .containsExactly("server", "channel", "role", "person", "overwrite");
        assertThat(index.path("permissions").valueStream().map(JsonNode::asText))
                .contains("MANAGE_CHANNELS", "SEND_POLLS");
    }

    private java.util.List<String> paths(String person) {
        return control.get("/as/" + person).body().findValuesAsText("path");
    }

    private Reply make(String thing, String body) {
        return control.post("/make/" + thing, body.replace('\'', '"'));
    }

    private Reply remove(String thing, String body) {
        return control.post("/remove/" + thing, body.replace('\'', '"'));
    }
}
