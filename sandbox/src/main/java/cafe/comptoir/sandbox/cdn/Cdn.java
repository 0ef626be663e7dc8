package cafe.comptoir.sandbox.cdn;

import cafe.comptoir.sandbox.model.Attachment;
import cafe.comptoir.sandbox.model.Blob;
import cafe.comptoir.sandbox.model.Snowflake;
import cafe.comptoir.sandbox.model.Upload;
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
        config.routes.get("/cdn/embed/avatars/{picture}", Cdn::defaultAvatar);
        config.routes.get("/cdn/{kind}/{owner}/{picture}", this::picture);
        config.routes.get("/cdn/emojis/{picture}", this::emoji);
        config.routes.get("/cdn/attachments/{channel}/{attachment}/{filename}", this::serve);
    }

    /** Avatars, icons, banners: the hash alone tells which picture is meant. */
    private void picture(Context context) {
        String name = context.pathParam("picture");
        int dot = name.lastIndexOf('.');
        String hash = dot < 0 ? name : name.substring(0, dot);
        world.pictures()
                .find(hash)
                .ifPresentOrElse(picture -> send(context, name, picture), () -> gone(context));
    }

    private static void defaultAvatar(Context context) {
        String number = context.pathParam("picture").replaceFirst("\\.png$", "");
        if (number.length() == 1 && DefaultAvatar.exists(Character.digit(number.charAt(0), 10))) {
            context.contentType("image/png");
            context.result(DefaultAvatar.png(Integer.parseInt(number)));
        } else {
            gone(context);
        }
    }

    private void emoji(Context context) {
        String name = context.pathParam("picture");
        long id = Snowflake.parse(name.replaceFirst("\\.\\w+$", ""));
        world.emojis()
                .find(id)
                .flatMap(emoji -> world.pictures().find(emoji.picture()))
                .ifPresentOrElse(picture -> send(context, name, picture), () -> gone(context));
    }

    private static void send(Context context, String name, Blob picture) {
        String type = Upload.of(name, picture).contentType();
        boolean safe = type.startsWith("image/") && !type.contains("svg");
        // What was uploaded as a picture must never run as a page of this address.
        context.contentType(safe ? type : "application/octet-stream");
        context.header("X-Content-Type-Options", "nosniff");
        context.result(picture.openStream());
    }

    private static void gone(Context context) {
        context.status(404)
                .contentType("text/plain")
                .result("This content is no longer available.");
    }

    private void serve(Context context) {
        Optional<Attachment> file =
                world.directory()
                        .findAttachment(Snowflake.parse(context.pathParam("attachment")))
                        .filter(found -> found.filename().equals(context.pathParam("filename")));
        if (file.isEmpty()) {
            gone(context);
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
