package cafe.comptoir.tickets.tour;

import cafe.comptoir.sandbox.model.Attachment;
import cafe.comptoir.sandbox.script.Actor;
import cafe.comptoir.sandbox.script.Place;
import cafe.comptoir.sandbox.tour.Story;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The customer closes the ticket; everybody gets the copy that is theirs. */
final class ClosingScene {

    private final Story story;
    private final Cast cast;
    private final String channel;

    ClosingScene(Story story, Cast cast, String channel) {
        this.story = story;
        this.cast = cast;
        this.channel = channel;
    }

    void play() throws IOException {
        close();
        customersCopy();
        staffsCopy();
        atTheEnd();
    }

    private void close() {
        Actor customer = cast.customer();
        customer.in(channel)
                .clicks("Fermer le ticket")
                .sees("Fermer le ticket n°")
                .clicks("Oui, fermer");
        story.does(
                customer,
                "ferme le ticket, après avoir confirmé",
                "closes the ticket, after confirming");
    }

    private void customersCopy() throws IOException {
        Actor customer = cast.customer();
        Place direct = customer.inDirectMessages();
        direct.sees("est fermé. Voici la conversation");
        String html = text(direct.seesFile(file("html")));
        require(html.contains("reste noir"), "the customer's copy lacks the conversation");
        require(html.contains("data:image/jpeg;base64,"), "the customer's copy lacks the picture");
        require(!html.contains("<script"), "what the customer wrote runs in the transcript");
        require(!html.contains("essayer d&#39;abord"), "the customer's copy holds a private note");
        Path kept = story.folder().resolve(file("html"));
        Files.writeString(kept, html);
        story.sees(
                customer,
                "la conversation en message privé, sans la note de l'équipe",
                "the conversation in a private message, without the staff's note");
        story.leaves(kept, "la transcription de Jeanne", "Jeanne's transcript");
    }

    private void staffsCopy() throws IOException {
        Actor manager = cast.manager();
        Place archive = manager.in(Cast.ARCHIVE);
        String html = text(archive.seesFile(file("html")));
        require(html.contains("essayer d&#39;abord"), "the staff's copy lacks the private note");
        Path kept = story.folder().resolve(channel.replaceFirst("^#", "") + "-equipe.html");
        Files.writeString(kept, html);
        story.sees(
                manager,
                "la transcription aux archives, avec la note",
                "the transcript in the archive, with the note");
        story.leaves(kept, "la copie de l'équipe", "the staff's copy");
    }

    private void atTheEnd() {
        cast.second().in(Cast.CARDS).sees("Fermé par " + cast.customer().name());
        story.sees(cast.second(), "la fiche : fermé", "the card: closed");
        cast.stranger().cannotSee(Cast.ARCHIVE).doesNotSee("Voici la conversation");
        cast.customer().cannotSee(Cast.ARCHIVE).doesNotSee(Cast.NOTE);
        story.doesNotSee(cast.stranger(), "un mot de tout cela", "anything of all this");
    }

    private String file(String extension) {
        return channel.replaceFirst("^#?(ticket-\\d+).*", "$1") + "." + extension;
    }

    private static String text(Attachment file) {
        return new String(file.content().toByteArray(), StandardCharsets.UTF_8);
    }

    private static void require(boolean fact, String otherwise) {
        if (!fact) {
            throw new AssertionError(otherwise);
        }
    }
}
