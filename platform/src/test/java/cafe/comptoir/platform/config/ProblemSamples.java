package cafe.comptoir.platform.config;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import cafe.comptoir.api.config.Default;
import cafe.comptoir.api.config.Range;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One file for each way of being wrong, with what a French reader is told. */
final class ProblemSamples {

    private static final String LINE_1 = "config/shop.yml, ligne 1 : ";

    /** Limits whose last number is 1. */
    record Ones(
            @Default("a") @Range(max = 1) String letter,
            @Default("1s") @Range(min = 1) Duration pause,
            @Default("[a]") @Range(min = 1) List<String> names) {}

    /** A home folder that is brought into a state, and what is wrong then. */
    @FunctionalInterface
    interface Trial {
        List<Problem> in(HomeFolder home, Path root) throws Exception;
    }

    record Sample(String name, Trial trial, String french) {

        @Override
        public String toString() {
            return name;
        }
    }

    private final List<Sample> samples = new ArrayList<>();

    private ProblemSamples() {
        names();
        values();
        ranges();
        secrets();
        syntax();
        files();
    }

    static List<Sample> all() {
        return new ProblemSamples().samples;
    }

    private void names() {
        shop(
                "max-opne: 4",
                "le réglage « max-opne » n'existe pas. Vouliez-vous dire « max-open » ?");
        shop(
                "desk: { xyz: 1 }",
                "le réglage « xyz » n'existe pas dans « desk ». Ceux qui existent ici : name, seats.");
        shop(
                "big: 4\nbig: 5",
                2,
                "« big » est écrit ici une deuxième fois ; la première est à la ligne 1");
        shop("? [a]\n: 3", "le nom d'un réglage doit être un seul mot");
        shop("desks: &a [*a]", "« desks[1] » se contient lui-même");
        yaml(
                Shop.Strict.class,
                "host: h\npassword: file:p",
                "« password » a besoin du fichier p, qui n'existe pas",
                2);
        yaml(
                Shop.Strict.class,
                "password: file:empty",
                "il manque « host » ; ce doit être un texte",
                1);
        shop(
                "max-open:",
                "« max-open » n'a pas de valeur ; ce doit être un nombre entier, par exemple 3");
        shop("desks: [{ name: nowhere }]", "« desks[1] » : un bureau doit être quelque part");
        yaml(
                HostConfig.class,
                "admins: [boss]",
                "« admins » nomme le rôle « boss », qui n'est pas sous « roles »",
                1);
        yaml(
                HostConfig.class,
                "servers: { company: 7, public: [7] }",
                "« servers » : le serveur 7 est à la fois sous « company » et sous « public » ; les clients liraient ce qu'écrivent les employés",
                1);
    }

    private void values() {
        shop("max-open: x", "« max-open » doit être un nombre entier, par exemple 3, et non « x »");
        shop(
                "max-open: [1]",
                "« max-open » doit être un nombre entier, par exemple 3, et non une liste");
        shop(
                "rest: { a: 1 }",
                "« rest » doit être un jour comme lundi, et non un groupe de réglages");
        shop(
                "open: " + "x".repeat(50),
                "« open » doit être true (oui) ou false (non), et non ce texte");
        shop(
                "ratio: 0,5",
                "« ratio » doit être un nombre (avec un point, pas une virgule), par exemple 0.5, et non « 0,5 »");
        shop(
                "idle: 90",
                "« idle » doit être une durée comme 90s, 30m, 36h ou 7d (secondes, minutes, heures, jours), et non « 90 »");
        shop("opens: 25:00", "« opens » doit être une heure, par exemple 18:30, et non « 25:00 »");
        shop(
                "until: 1/2/2026",
                "« until » doit être une date (année-mois-jour), par exemple 2026-12-31, et non « 1/2/2026 »");
        shop(
                "zone: Europe/Pari",
                "« zone » doit être un fuseau horaire, par exemple Europe/Paris, et non « Europe/Pari ». Vouliez-vous dire « Europe/Paris » ?");
        shop(
                "role: Big Boss",
                "« role » doit être le nom d'un rôle du café, par exemple employee, et non « Big Boss »");
        shop("mode: x", "« mode » doit être l'un de ces mots : loud, very-quiet, et non « x »");
        yaml(
                HostConfig.class,
                "intents: [x]",
                "« intents[1] » doit être un nom comme guild-members, et non « x »",
                1);
        shop("staff: ceo", "« staff » doit être une liste, par exemple [un, deux], et non « ceo »");
        shop(
                "desks: 3",
                "« desks » doit être une liste, par exemple des lignes qui commencent par « - », et non « 3 »");
        shop(
                "desk: 3",
                "« desk » doit être un groupe de réglages de la forme « nom: valeur », chacun sur sa ligne, et non « 3 »");
    }

    private void ranges() {
        shop("max-open: 21", "« max-open » doit valoir entre 1 et 20");
        shop("idle: 10s", "« idle » doit durer au moins 1m");
        shop("word: abcdefghijk", "« word » doit compter au plus 10 caractères");
        yaml(Ones.class, "letter: ab", "« letter » doit compter au plus 1 caractère", 1);
        yaml(Ones.class, "pause: 0s", "« pause » doit durer au moins 1s", 1);
        yaml(Ones.class, "names: []", "« names » doit compter au moins 1 élément", 1);
        yaml(Crowd.class, "names: [a]", "« names » doit compter au moins 2 éléments", 1);
    }

    /** Limits whose last number is not 1. */
    record Crowd(@Default("[a, b]") @Range(min = 2) List<String> names) {}

    private void secrets() {
        secret(
                "[a]",
                "doit être un secret : ${NAME} pour une variable d'environnement, ou file:/chemin pour un fichier");
        secret(
                "${A}b",
                "doit s'écrire ${NAME} et rien d'autre ; NAME est fait de lettres, de chiffres et de tirets bas");
        secret(
                "${ABSENT}",
                "a besoin de la variable d'environnement ABSENT, qui n'est pas définie");
        secret("file:empty", "a besoin d'un secret sur la première ligne de empty");
        secret("file:binary", "ne peut pas être lu dans binary : ce n'est pas un fichier de texte");
        secret("file:config", "ne peut pas être lu dans config : Is a directory");
        samples.add(
                new Sample(
                        "a secret in the file itself",
                        (home, _) -> {
                            home.with("secret: abc").read(Shop.class);
                            return home.warnings;
                        },
                        LINE_1
                                + "« secret » est écrit en clair dans ce fichier ; mieux vaut une variable d'environnement, ${NAME}, ou un fichier, file:/chemin"));
    }

    private void syntax() {
        shop(
                "  \n",
                "le fichier est vide ; supprimez-le et relancez : il sera réécrit avec tous ses réglages d'origine");
        shop("- 3", "un fichier est fait de lignes de la forme « nom: valeur »");
        shop("word: \0", "le caractère U+0000 est interdit en YAML");
        shop(
                "desk:\n\tseats: 3",
                2,
                "une tabulation ne peut pas décaler une ligne ; mettez des espaces");
        shop(
                "word: @x",
                "un texte ne peut pas commencer par @ ; mettez-le entre guillemets droits (\"…\")");
        shop(
                "word: a: b",
                "ce « : » est de trop ; mettez entre guillemets droits (\"…\") un texte qui contient « : », ou vérifiez le décalage de la ligne");
        shop(
                "big: 3\nwo",
                2,
                "il n'y a pas de « : » dans cette ligne ; un réglage a la forme « nom: valeur »");
        shop("word: \"x", "le fichier se termine au milieu d'un texte entre guillemets");
        shop(
                "staff: [ceo\nbig: 3",
                2,
                "un « [ » ou un « { » ouvert plus haut n'est pas refermé, ou il manque une virgule");
        shop(
                "  big: 3\nword: x",
                2,
                "le décalage de cette ligne ne va pas avec celui des lignes au-dessus");
        shop(
                "big: 3\n---\nword: x",
                2,
                "une ligne « --- » commence un deuxième document ; un fichier n'en contient qu'un");
        shop(
                "word: !x!y z",
                "ce n'est pas du YAML ; vérifiez les guillemets, les crochets et le décalage à partir de la ligne au-dessus");
        samples.add(
                new Sample(
                        "another encoding",
                        (home, _) -> check(home.with("# été".getBytes(ISO_8859_1)), Shop.class),
                        LINE_1
                                + "cette ligne n'est pas en UTF-8 ; enregistrez le fichier avec l'encodage UTF-8"));
        shop("word: " + "[".repeat(60), "ce n'est pas du YAML : Nesting Depth exceeded max 50");
    }

    private void files() {
        samples.add(
                new Sample(
                        "a file that is gone",
                        (home, root) -> {
                            try (LiveConfig<Shop> config =
                                    home.files.open(HomeFolder.FILE, Shop.class)) {
                                Files.delete(root.resolve(HomeFolder.FILE));
                                return config.reload();
                            }
                        },
                        LINE_1 + "le fichier n'existe pas"));
        samples.add(
                new Sample(
                        "a folder in place of the file",
                        (home, root) -> {
                            Files.createDirectories(root.resolve(HomeFolder.FILE));
                            return check(home, Shop.class);
                        },
                        LINE_1
                                + "impossible de lire le fichier : java.io.IOException: Is a directory"));
        samples.add(
                new Sample(
                        "a folder that cannot be made",
                        (home, root) -> {
                            Files.delete(root.resolve("config"));
                            Files.writeString(root.resolve("config"), "");
                            try {
                                home.read(Shop.class);
                                return List.of();
                            } catch (ConfigException e) {
                                return e.problems();
                            }
                        },
                        LINE_1 + "impossible d'écrire le fichier : "));
    }

    private void shop(String yaml, String french) {
        yaml(Shop.class, yaml, french, 1);
    }

    private void shop(String yaml, int line, String french) {
        yaml(Shop.class, yaml, french, line);
    }

    private void secret(String value, String french) {
        yaml(Shop.Strict.class, "host: h\npassword: " + value, "« password » " + french, 2);
    }

    private void yaml(Class<? extends Record> type, String yaml, String french, int line) {
        samples.add(
                new Sample(
                        yaml.replace("\n", " ↵ "),
                        (home, _) -> check(home.with(yaml), type),
                        "config/shop.yml, ligne %d : %s".formatted(line, french)));
    }

    private static List<Problem> check(HomeFolder home, Class<? extends Record> type) {
        return home.files.check(HomeFolder.FILE, type);
    }

    /** Makes what samples find in a home folder. */
    static HomeFolder home(Path root) throws Exception {
        Files.createDirectories(root.resolve("config"));
        Files.writeString(root.resolve("empty"), "\n");
        Files.write(root.resolve("binary"), new byte[] {(byte) 0xff, (byte) 0xfe});
        return new HomeFolder(root, Locale.FRENCH);
    }
}
