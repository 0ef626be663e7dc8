package cafe.comptoir.sandbox.cdn;

import cafe.comptoir.sandbox.model.Attachment;
import cafe.comptoir.sandbox.model.Snowflake;
import cafe.comptoir.sandbox.model.World;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.Optional;

/** Serves {@code /cdn/attachments/{channel}/{attachment}/{filename}}, as Discord's servers do without asking who. */
public final class Cdn {
    private final World world;

    public Cdn(World world) {
        this.world = world;
    }

    public void mount(JavalinConfig config) {
        config.routes.get("/cdn/attachments/{channel}/{attachment}/{filename}", this::serve);
    }

    private void serve(Context context) {
        Optional<Attachment> file =
                world.directory()
                        .findAttachment(Snowflake.parse(context.pathParam("attachment")))
                        .filter(found -> found.filename().equals(context.pathParam("filename")));
        if (file.isEmpty()) {
            context.status(404)
                    .contentType("text/plain")
                    .result("This content is no longer available.");
            return;
        }
        context.contentType(file.get().contentType());
        context.header("Content-Length", Integer.toString(file.get().size()));
        // A customer's HTML must never run as a page of this address.
        context.header(
                "Content-Security-Policy",
                "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:");
        context.header("X-Content-Type-Options", "nosniff");
        context.result(file.get().content().openStream());
    }
}
