package com.example.ping;

import cafe.comptoir.sandbox.script.Place;
import cafe.comptoir.testkit.Cafe;
import cafe.comptoir.testkit.ComptoirTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@ComptoirTest
class PingTest {

    @Test
    void pingIsAnsweredWithTheChannelsCount(Cafe cafe) {
        Place jeanne = cafe.person("Jeanne").in("general");
        Place hugo = cafe.person("Hugo").in("general");

        jeanne.uses("/ping").sees("Pong ! C'est le ping n° 1 de ce salon.");
        hugo.uses("/ping").sees("Pong ! C'est le ping n° 2 de ce salon.");
        hugo.person().in("aide").uses("/ping").sees("le ping n° 1");
    }

    @Test
    void everyoneReadsOnesOwnLanguage(Cafe cafe) {
        cafe.person("Tom").in("general").uses("/ping").sees("That's ping number 1");
    }

    @Test
    void totalIsToldTenMinutesAfterTheLastPing(Cafe cafe) {
        Place jeanne = cafe.person("Jeanne").in("general");
        jeanne.uses("/ping").sees("n° 1");
        cafe.advance(Duration.ofMinutes(9));
        jeanne.uses("/ping").sees("n° 2");

        cafe.advance(Duration.ofMinutes(9));
        cafe.person("Paul").doesNotSee("Bilan");

        cafe.advance(Duration.ofMinutes(1));
        cafe.person("Paul").in("general").sees("Bilan de ce salon : 2 pings.");
    }

    @Test
    void summaryComesWhenTheCafeWasClosedMeanwhile(Cafe cafe) {
        cafe.person("Jeanne").in("general").uses("/ping").sees("n° 1");

        cafe.stop();
        cafe.startAgain();
        cafe.advance(Duration.ofMinutes(10));

        cafe.person("Jeanne").in("general").sees("Bilan de ce salon : un ping.");
    }

    @Test
    void onlyThePlayersOfTheSettingsMayPlay(Cafe cafe) {
        cafe.editSettings(
                "ping", yaml -> yaml.replaceAll("(?m)^players:.*", "players: [employee]"));

        cafe.person("Jeanne").in("general").uses("/ping").sees("il faut le rôle **Employé**");
        cafe.person("Hugo").in("general").uses("/ping").sees("n° 1");
    }
}
