package cafe.comptoir.platform.dispatch;

/**
 * Names a route among a plugin's.
 *
 * @param name as Discord sends it: {@code ticket close} for a subcommand, {@code ticket machine} for the
 *     proposals of an option, the shown name of a menu command, else the route in the custom id
 */
record RouteKey(RouteKind kind, String name) {

    @Override
    public String toString() {
        return kind + " '" + name + "'";
    }
}
