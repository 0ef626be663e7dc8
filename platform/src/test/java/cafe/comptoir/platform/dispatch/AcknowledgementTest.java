package cafe.comptoir.platform.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import cafe.comptoir.api.interaction.Ack;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class AcknowledgementTest {

    private static final HostTexts TEXTS = new HostTexts();

    private static Acknowledgement acknowledgement(Ack ack, Answers answers) {
        return new Acknowledgement(ack, answers, TEXTS, Locale.ENGLISH, "");
    }

    private static Modal form() {
        TextInput input = TextInput.create("what", TextInputStyle.SHORT).build();
        return Modal.create("tickets:form", "A ticket")
                .addComponents(Label.of("What is wrong?", input))
                .build();
    }

    @Test
    void quickReplyIsTheCallbackItself() {
        FakeAnswers discord = FakeAnswers.ofCommand();

        acknowledgement(Ack.EPHEMERAL, discord).reply(Words.quiet("hello"));

        assertThat(discord.sent()).containsExactly("reply privately: hello");
    }

    @Test
    void publicReplyIsForEverybody() {
        FakeAnswers discord = FakeAnswers.ofCommand();

        acknowledgement(Ack.PUBLIC, discord).reply(Words.quiet("hello"));

        assertThat(discord.sent()).containsExactly("reply: hello");
    }

    @Test
    void lateReplyBecomesAnEditOfTheDeferral() {
        FakeAnswers discord = FakeAnswers.ofCommand();
        Acknowledgement answer = acknowledgement(Ack.PUBLIC, discord);

        answer.late();
        answer.reply(Words.quiet("at last"));

        assertThat(discord.sent()).containsExactly("defer", "edit original: at last");
    }

    @Test
    void timerThatComesAfterTheReplyDoesNothing() {
        FakeAnswers discord = FakeAnswers.ofCommand();
        Acknowledgement answer = acknowledgement(Ack.EPHEMERAL, discord);

        answer.reply(Words.quiet("quick"));
        answer.late();

        assertThat(discord.sent()).containsExactly("reply privately: quick");
    }

    @Test
    void secondReplyEditsTheFirst() {
        FakeAnswers discord = FakeAnswers.ofCommand();
        Acknowledgement answer = acknowledgement(Ack.EPHEMERAL, discord);

        answer.reply(Words.quiet("working …"));
        answer.reply(Words.quiet("done"));

        assertThat(discord.sent())
                .containsExactly("reply privately: working …", "edit original: done");
    }

    @Test
    void formThatDoesNotComeIsAnsweredWithTryAgain() {
        FakeAnswers discord = FakeAnswers.ofCommand();
        Acknowledgement answer = acknowledgement(Ack.MODAL, discord);

        answer.late();

        assertThat(discord.sent())
                .containsExactly("reply privately: I was not quick enough. Please try again.");
        assertThat(answer.byHost()).isTrue();
        assertThatIllegalStateException().isThrownBy(() -> answer.open(form()));
    }

    @Test
    void messageThatComesAfterTryAgainReplacesIt() {
        FakeAnswers discord = FakeAnswers.ofCommand();
        Acknowledgement answer = acknowledgement(Ack.MODAL, discord);

        answer.late();
        answer.reply(Words.quiet("you have a ticket already"));

        assertThat(discord.sent()).last().isEqualTo("edit original: you have a ticket already");
        assertThat(answer.byHost()).isFalse();
    }

    @Test
    void formIsOpenedOnceAndNothingFollowsIt() {
        FakeAnswers discord = FakeAnswers.ofCommand();
        Acknowledgement answer = acknowledgement(Ack.MODAL, discord);

        answer.open(form());

        assertThatIllegalStateException().isThrownBy(() -> answer.open(form()));
        assertThatIllegalStateException().isThrownBy(() -> answer.reply(Words.quiet("late")));
        assertThat(discord.sent()).containsExactly("form: A ticket");
    }

    @Test
    void formOnARouteThatDoesNotDeclareItIsRefused() {
        FakeAnswers discord = FakeAnswers.ofCommand();

        assertThatIllegalStateException()
                .isThrownBy(() -> acknowledgement(Ack.EPHEMERAL, discord).open(form()));
        assertThat(discord.sent()).isEmpty();
    }

    @Test
    void buttonsMessageIsEditedByTheCallback() {
        FakeAnswers discord = FakeAnswers.ofButton();

        acknowledgement(Ack.EDIT, discord).edit(MessageEditData.fromContent("taken"));

        assertThat(discord.sent()).containsExactly("edit source: taken");
    }

    @Test
    void lateEditFollowsADeferredEdit() {
        FakeAnswers discord = FakeAnswers.ofButton();
        Acknowledgement answer = acknowledgement(Ack.EDIT, discord);

        answer.late();
        answer.edit(MessageEditData.fromContent("taken"));

        assertThat(discord.sent()).containsExactly("defer edit", "edit original: taken");
    }

    @Test
    void replyAfterAnEditIsAPrivateMessageBesideIt() {
        FakeAnswers discord = FakeAnswers.ofButton();
        Acknowledgement answer = acknowledgement(Ack.EDIT, discord);

        answer.edit(MessageEditData.fromContent("taken"));
        answer.reply(Words.quiet("it is yours"));
        answer.reply(Words.quiet("it is all yours"));

        assertThat(discord.sent())
                .containsExactly(
                        "edit source: taken",
                        "whisper: it is yours",
                        "edit whisper 77: it is all yours");
    }

    @Test
    void onlyPrivateReplyOnAnEditRouteTakesOneRequest() {
        FakeAnswers discord = FakeAnswers.ofButton();
        Acknowledgement answer = acknowledgement(Ack.EDIT, discord);

        answer.reply(Words.quiet("Ana was faster"));
        answer.finish();

        assertThat(discord.sent()).containsExactly("reply privately: Ana was faster");
    }

    @Test
    void messageIsStillEditedAfterAPrivateReply() {
        FakeAnswers discord = FakeAnswers.ofButton();
        Acknowledgement answer = acknowledgement(Ack.EDIT, discord);

        answer.reply(Words.quiet("yours"));
        answer.edit(MessageEditData.fromContent("taken"));

        assertThat(discord.sent())
                .containsExactly("reply privately: yours", "edit source in its channel: taken");
    }

    @Test
    void privateMessageIsStillEditedAfterAPrivateReply() {
        FakeAnswers discord = FakeAnswers.ofButtonOnPrivateMessage();
        Acknowledgement answer = acknowledgement(Ack.EDIT, discord);

        answer.reply(Words.quiet("sure?"));
        answer.edit(MessageEditData.fromContent("closed"));

        assertThat(discord.sent())
                .containsExactly("defer edit", "whisper: sure?", "edit original: closed");
    }

    @Test
    void hostsWordsNeverReplaceTheMessageOfAButton() {
        FakeAnswers discord = FakeAnswers.ofButton();
        Acknowledgement answer = acknowledgement(Ack.EDIT, discord);

        answer.late();
        answer.say(HostText.FAILED, "ABC234");

        assertThat(discord.sent()).hasSize(2).first().isEqualTo("defer edit");
        assertThat(discord.sent().getLast()).startsWith("whisper:").contains("ABC234");
    }

    @Test
    void hostsWordsFillADeferral() {
        FakeAnswers discord = FakeAnswers.ofCommand();
        Acknowledgement answer = acknowledgement(Ack.EPHEMERAL, discord);

        answer.late();
        answer.say(HostText.SWITCHED_OFF);

        assertThat(discord.sent())
                .containsExactly(
                        "defer privately",
                        "edit original: This feature is switched off at the moment.");
    }

    @Test
    void whatWasWrittenIntoAFormIsGivenBackWithTheHostsWords() {
        FakeAnswers discord = FakeAnswers.ofCommand();

        new Acknowledgement(
                        Ack.EPHEMERAL, discord, TEXTS, Locale.ENGLISH, "The ```screen``` is black")
                .say(HostText.SWITCHED_OFF);

        assertThat(discord.sent())
                .containsExactly(
                        """
                        reply privately: This feature is switched off at the moment.
                        What you had written, to be copied instead of typed again:
                        ```
                        The '''screen''' is black
                        ```\
                        """);
    }

    @Test
    void whatWasWrittenIsNotGivenBackInPublic() {
        FakeAnswers discord = FakeAnswers.ofCommand();
        Acknowledgement answer =
                new Acknowledgement(Ack.PUBLIC, discord, TEXTS, Locale.ENGLISH, "a secret");

        answer.late();
        answer.say(HostText.SWITCHED_OFF);

        assertThat(discord.sent().getLast()).doesNotContain("a secret");
    }

    @Test
    void editWithoutAMessageToEditIsAPrivateAnswer() {
        FakeAnswers discord = FakeAnswers.ofCommand();
        Acknowledgement answer = acknowledgement(Ack.EDIT, discord);

        answer.late();

        assertThat(discord.sent()).containsExactly("defer privately");
    }

    @Test
    void whisperOnAPublicRouteComesAfterTheAnswer() {
        FakeAnswers discord = FakeAnswers.ofCommand();
        Acknowledgement answer = acknowledgement(Ack.PUBLIC, discord);

        assertThatIllegalStateException().isThrownBy(() -> answer.whisper(Words.quiet("psst")));
        answer.reply(Words.quiet("hello all"));
        answer.whisper(Words.quiet("psst"));

        assertThat(discord.sent()).containsExactly("reply: hello all", "whisper: psst");
    }

    @ParameterizedTest
    @EnumSource(
            value = Ack.class,
            names = {"EPHEMERAL", "PUBLIC", "MODAL"})
    void handlerThatSaysNothingIsAnsweredForAllTheSame(Ack ack) {
        FakeAnswers discord = FakeAnswers.ofCommand();

        acknowledgement(ack, discord).finish();

        assertThat(discord.sent()).containsExactly("reply privately: Done.");
    }

    @Test
    void callbackThatJdaRefusedLeavesTheAcknowledgementFree() {
        FakeAnswers discord = FakeAnswers.ofCommand();
        Acknowledgement answer = acknowledgement(Ack.EPHEMERAL, discord);
        discord.refuseNext(new IllegalArgumentException("too long"));

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> answer.reply(Words.quiet("x")));
        answer.say(HostText.FAILED, "ABC234");

        assertThat(discord.callbacks()).isOne();
    }

    @ParameterizedTest
    @EnumSource(Ack.class)
    void raceBetweenTimerReplyAndHostSendsExactlyOneCallback(Ack ack) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            CyclicBarrier start = new CyclicBarrier(3);
            for (int i = 0; i < 2_000; i++) {
                FakeAnswers discord = FakeAnswers.ofButton();
                Acknowledgement answer = acknowledgement(ack, discord);

                List<Future<?>> racers =
                        List.of(
                                race(threads, start, answer::late),
                                race(threads, start, () -> answer.reply(Words.quiet("hi"))),
                                race(threads, start, () -> answer.say(HostText.BUSY)));
                for (Future<?> racer : racers) {
                    racer.get();
                }

                assertThat(discord.callbacks()).as("%s", discord.sent()).isOne();
                assertThat(discord.sent()).anyMatch(sent -> sent.endsWith(": hi"));
            }
        }
    }

    private static Future<?> race(ExecutorService threads, CyclicBarrier start, Runnable racer) {
        return threads.submit(() -> {
            start.await();
            racer.run();
            return null;
        });
    }
}
