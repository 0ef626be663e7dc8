package cafe.comptoir.tickets.tour;

import cafe.comptoir.sandbox.script.Actor;
import cafe.comptoir.sandbox.script.Answer;
import cafe.comptoir.sandbox.script.Seen;
import cafe.comptoir.sandbox.tour.Story;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Two employees want the ticket at once; one gets it, talks with the customer, and notes something. */
final class HandlingScene {

    private static final String TAKE = "Prendre en charge";

    private final Story story;
    private final Cast cast;
    private final String channel;

    HandlingScene(Story story, Cast cast, String channel) {
        this.story = story;
        this.cast = cast;
        this.channel = channel;
    }

    void play() throws Exception {
        Actor taker = race();
        converse(taker);
        note(taker);
    }

    private Actor race() throws Exception {
        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Seen> first = hands.submit(grab(cast.first()));
            Future<Seen> second = hands.submit(grab(cast.second()));
            boolean firstWon = first.get().says("est à vous");
            Actor winner = firstWon ? cast.first() : cast.second();
            Actor loser = firstWon ? cast.second() : cast.first();
            Seen refusal = firstWon ? second.get() : first.get();
            if (!refusal.says("Trop tard : " + winner.name())) {
                throw new AssertionError(loser.name() + " was not told who won: " + refusal);
            }
            tell(winner, loser);
            return winner;
        }
    }

    private Callable<Seen> grab(Actor employee) {
        return () -> {
            Answer answer = employee.in(Cast.CARDS).clicks(TAKE);
            answer.sees("ticket n°");
            return answer.message().orElseThrow();
        };
    }

    private void tell(Actor winner, Actor loser) {
        story.does(
                winner,
                "prend le ticket ; " + loser.name() + " a cliqué au même instant",
                "takes the ticket; " + loser.name() + " clicked at the same moment");
        story.sees(
                loser,
                "« Trop tard : " + winner.name() + " a déjà pris le ticket »",
                "\"Too late: " + winner.name() + " has already taken the ticket\"");
        loser.in(Cast.CARDS).sees("Pris en charge par " + winner.name());
        if (loser.in(Cast.CARDS).canUse(TAKE)) {
            throw new AssertionError("the card still offers a ticket that is taken");
        }
        loser.in(channel).sees(Cast.PROBLEM);
        story.sees(
                loser,
                "la fiche à jour, et toujours le salon du ticket",
                "the card brought up to date, and the ticket's channel as before");
        cast.customer().in(channel).sees(winner.name() + " s'occupe de votre demande");
        story.sees(
                cast.customer(),
                "« " + winner.name() + " s'occupe de votre demande »",
                "that " + winner.name() + " looks after her");
    }

    private void converse(Actor taker) {
        taker.in(channel).writes("Bonjour Jeanne, la petite lampe verte est-elle allumée ?");
        cast.customer().in(channel).sees("la petite lampe verte").message();
        cast.customer().in(channel).writes("Oui, elle l'est. <script>alert('bonjour')</script>");
        taker.in(channel).sees("Oui, elle l'est");
        story.tells(
                "Jeanne et " + taker.name() + " se parlent dans le salon.",
                "Jeanne and " + taker.name() + " talk in the channel.");
    }

    private void note(Actor taker) {
        taker.in(Cast.CARDS)
                .clicks("Note privée")
                .fills("text", Cast.NOTE)
                .submits()
                .sees("Seule l'équipe peut la lire");
        story.does(
                taker,
                "écrit une note privée, depuis la fiche",
                "writes a private note, from the card");
        for (Actor employee : new Actor[] {cast.first(), cast.second(), cast.manager()}) {
            employee.in(Cast.CARDS).sees(Cast.NOTE);
        }
        story.sees(cast.manager(), "la note sur la fiche", "the note on the card");
        cast.customer().doesNotSee(Cast.NOTE);
        cast.stranger().doesNotSee(Cast.NOTE);
        story.doesNotSee(cast.customer(), "la note", "the note");
    }
}
