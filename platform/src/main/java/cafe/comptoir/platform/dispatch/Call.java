package cafe.comptoir.platform.dispatch;

import cafe.comptoir.api.people.Person;
import cafe.comptoir.api.people.Servers;

/** An interaction on its way into a handler, with what its context is made of. */
record Call(Incoming incoming, Answer answer, Person person, Servers servers) {

    <I> I interaction(Class<I> type) {
        return type.cast(incoming.interaction());
    }

    <A extends Answer> A answer(Class<A> type) {
        return type.cast(answer);
    }
}
