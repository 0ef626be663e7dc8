package cafe.comptoir.api.i18n;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import net.dv8tion.jda.api.Permission;

/**
 * Discord's permissions as an admin finds them in the settings of a server. JDA knows only the English
 * names.
 *
 * <p>The French names are those of Discord's French client (Paramètres du serveur, Rôles).
 */
public final class PermissionNames {

    private static final Map<Permission, String> FRENCH =
            Map.ofEntries(
                    entry(Permission.ADMINISTRATOR, "Administrateur"),
                    entry(Permission.VIEW_CHANNEL, "Voir les salons"),
                    entry(Permission.VIEW_AUDIT_LOGS, "Voir les logs du serveur"),
                    entry(Permission.MANAGE_CHANNEL, "Gérer les salons"),
                    entry(Permission.MANAGE_ROLES, "Gérer les rôles"),
                    entry(Permission.MANAGE_PERMISSIONS, "Gérer les permissions"),
                    entry(Permission.MANAGE_SERVER, "Gérer le serveur"),
                    entry(Permission.MANAGE_WEBHOOKS, "Gérer les webhooks"),
                    entry(Permission.MANAGE_EVENTS, "Gérer les événements"),
                    entry(Permission.MANAGE_THREADS, "Gérer les fils"),
                    entry(Permission.CREATE_INSTANT_INVITE, "Créer une invitation"),
                    entry(Permission.NICKNAME_CHANGE, "Changer le pseudo"),
                    entry(Permission.NICKNAME_MANAGE, "Gérer les pseudos"),
                    entry(Permission.KICK_MEMBERS, "Expulser des membres"),
                    entry(Permission.BAN_MEMBERS, "Bannir des membres"),
                    entry(Permission.MODERATE_MEMBERS, "Exclure temporairement des membres"),
                    entry(Permission.MESSAGE_SEND, "Envoyer des messages"),
                    entry(Permission.MESSAGE_SEND_IN_THREADS, "Envoyer des messages dans les fils"),
                    entry(Permission.CREATE_PUBLIC_THREADS, "Créer des fils publics"),
                    entry(Permission.CREATE_PRIVATE_THREADS, "Créer des fils privés"),
                    entry(Permission.MESSAGE_EMBED_LINKS, "Intégrer des liens"),
                    entry(Permission.MESSAGE_ATTACH_FILES, "Joindre des fichiers"),
                    entry(Permission.MESSAGE_ADD_REACTION, "Ajouter des réactions"),
                    entry(Permission.MESSAGE_EXT_EMOJI, "Utiliser des émojis externes"),
                    entry(
                            Permission.MESSAGE_MENTION_EVERYONE,
                            "Mentionner @everyone, @here et tous les rôles"),
                    entry(Permission.MESSAGE_MANAGE, "Gérer les messages"),
                    entry(Permission.PIN_MESSAGES, "Épingler des messages"),
                    entry(Permission.MESSAGE_HISTORY, "Voir les anciens messages"),
                    entry(
                            Permission.USE_APPLICATION_COMMANDS,
                            "Utiliser les commandes de l'application"));

    private PermissionNames() {}

    /** Returns a permission's name in a language: French for French where known, else English. */
    public static String in(Locale locale, Permission permission) {
        return locale.getLanguage().equals("fr")
                ? FRENCH.getOrDefault(permission, permission.getName())
                : permission.getName();
    }
}
