package cafe.comptoir.platform.boot;

import java.io.IOException;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.Response;

/** Tells a Discord that cannot be reached from one that says no. */
final class Outage {

    private Outage() {}

    static boolean causedBy(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ErrorResponseException answer && noAnswer(answer.getResponse())) {
                return true;
            }
        }
        return false;
    }

    /** Like {@link #causedBy}, for a connection that is only being made: any I/O failure counts. */
    static boolean whileConnecting(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return true;
            }
        }
        return causedBy(failure);
    }

    private static boolean noAnswer(Response response) {
        return response.code == Response.ERROR_CODE || response.code >= 500;
    }
}
