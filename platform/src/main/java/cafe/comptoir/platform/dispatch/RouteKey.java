package cafe.comptoir.platform.dispatch;

/**
 * Names a route among a plugin's.
 *
 * @param name as Discord sends it: {@code rota swap} for a subcommand, {@code rota day} for the
 *     proposals of an option, the shown name of a menu command, else the route in the custom id
 */
record RouteKey(RouteKind kind, String name) {

    /** Returns the command that a subcommand is part of; anything else is itself. */
    RouteKey command() {
        return kind == RouteKind.SLASH ? new RouteKey(kind, name.split(" ", 2)[0]) : this;
    }

    @Override
    public String toString() {
        return kind + " '" + name + "'";
    }
}
