package cafe.comptoir.browser;

/** What the page calls the things that every test uses, in one of its languages. */
enum Words {
    FRENCH(
            "fr",
            "Vu par ",
            "Salons",
            "Serveurs",
            "Messages privés",
            "Envoyer un message dans",
            "Envoyer",
            "Lancer",
            "Plus"),
    ENGLISH(
            "en",
            "Seen by ",
            "Channels",
            "Servers",
            "Direct messages",
            "Message ",
            "Submit",
            "Run",
            "More");

    private final String code;
    private final String seenBy;
    private final String channels;
    private final String servers;
    private final String directMessages;
    private final String writeIn;
    private final String submit;
    private final String run;
    private final String more;

    Words(
            String code,
            String seenBy,
            String channels,
            String servers,
            String directMessages,
            String writeIn,
            String submit,
            String run,
            String more) {
        this.code = code;
        this.seenBy = seenBy;
        this.channels = channels;
        this.servers = servers;
        this.directMessages = directMessages;
        this.writeIn = writeIn;
        this.submit = submit;
        this.run = run;
        this.more = more;
    }

    String code() {
        return code;
    }

    String seenBy(String person) {
        return seenBy + person;
    }

    String channels() {
        return channels;
    }

    String servers() {
        return servers;
    }

    String directMessages() {
        return directMessages;
    }

    String writeIn() {
        return writeIn;
    }

    String submit() {
        return submit;
    }

    String run() {
        return run;
    }

    String more() {
        return more;
    }
}
