package cafe.comptoir.tickets.desk;

/** Makes the marks by which we know what belongs to a ticket on Discord. */
@FunctionalInterface
public interface RefSource {

    /** Returns eight letters and digits that were never returned before, as far as chance allows. */
    String next();
}
