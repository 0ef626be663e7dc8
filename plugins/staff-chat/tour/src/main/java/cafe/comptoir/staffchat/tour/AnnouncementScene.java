package cafe.comptoir.staffchat.tour;

import cafe.comptoir.sandbox.script.Actor;
import cafe.comptoir.sandbox.script.Answer;
import cafe.comptoir.sandbox.script.Place;
import cafe.comptoir.sandbox.tour.Story;

/** Manon announces something to the team and to customers. */
final class AnnouncementScene {

    private static final String TEAM = "Équipe/général";
    private static final String TITLE = "Inventaire lundi";
    private static final String TEXT = "Le café ferme à 17 h. @everyone";

    private final Story story;
    private final Actor author;
    private final Actor reader;
    private final Actor customer;

    AnnouncementScene(Story story) {
        this.story = story;
        this.author = story.person("Manon");
        this.reader = story.person("Léo");
        this.customer = story.person("Jeanne");
    }

    void play() {
        Answer preview = write();
        publish(preview);
        read();
    }

    private Answer write() {
        Answer preview =
                author.in(TEAM)
                        .uses("/annonce écrire")
                        .fills("title", TITLE)
                        .fills("text", TEXT)
                        .chooses(
                                "where",
                                "#annonces · Comptoir – Équipe",
                                "#annonces · Cybercafé Le Comptoir")
                        .submits()
                        .sees("personne d'autre que vous ne le voit");
        story.does(
                author,
                "écrit une annonce et la voit d'abord seule",
                "writes an announcement and sees it first, alone");
        return preview;
    }

    private void publish(Answer preview) {
        Answer question = preview.clicks("Publier").sees("Les clients liront cette annonce");
        story.sees(
                author,
                "une seconde question, parce que les clients la liront",
                "a second question, because customers will read it");
        question.clicks("Oui, publier aux clients").sees("est publiée");
        Place there = customer.in("Cybercafé/annonces");
        if (!there.sees(TITLE).message().body().mentions().users().isEmpty()
                || there.sees(TITLE).message().body().mentions().everyone()) {
            throw new AssertionError("the announcement mentions somebody whom nobody chose");
        }
        story.sees(
                customer,
                "l'annonce, sans notification : personne n'en avait choisi",
                "the announcement, without being notified: nobody chose that");
    }

    private void read() {
        reader.in("Équipe/annonces").clicks("J'ai lu").sees("noté");
        story.does(reader, "presse « J'ai lu »", "presses \"I have read it\"");
        author.in(TEAM).uses("/annonce liste").sees("lue par 1 sur");
        story.sees(
                author,
                "qui a lu l'annonce, et qui ne l'a pas lue",
                "who has read the announcement, and who has not");
    }
}
