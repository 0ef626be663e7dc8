package com.example.ping;

import cafe.comptoir.sandbox.script.Actor;
import cafe.comptoir.testkit.Cafe;
import cafe.comptoir.testkit.ComptoirTest;
import org.junit.jupiter.api.Test;

@ComptoirTest
class PingTest {

    @Test
    void pingIsAnsweredWithTheChannelsCount(Cafe cafe) {
        Actor hugo = cafe.person("Hugo");

        hugo.in("general").uses("/ping").sees("Pong ! C'est le ping n° 1 de ce salon.");
        hugo.in("general").uses("/ping").sees("Pong ! C'est le ping n° 2 de ce salon.");
    }
}
