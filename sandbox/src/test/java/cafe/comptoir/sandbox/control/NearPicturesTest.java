package cafe.comptoir.sandbox.control;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.sandbox.CafeIds;
import cafe.comptoir.sandbox.Sandbox;
import cafe.comptoir.sandbox.SandboxOptions;
import cafe.comptoir.sandbox.client.JdaClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import javax.imageio.ImageIO;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.entities.User;
import org.junit.jupiter.api.Test;

/** A bot that shows somebody's avatar names an address of Discord's; the picture is drawn here. */
class NearPicturesTest {
    @Test
    void avatarInAnEmbedIsAPictureOfThisMachine() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.cafe());
                JdaClient bot = JdaClient.connect(sandbox)) {
            User paul = bot.jda().retrieveUserById(CafeIds.CAFE.person("paul")).complete();
            String far = paul.getEffectiveAvatarUrl();
            bot.jda()
                    .getTextChannelById(CafeIds.CAFE.publicServer().channel("general"))
                    .sendMessageEmbeds(
                            new EmbedBuilder()
                                    .setAuthor("Paul", null, far)
                                    .setThumbnail(far)
                                    .setDescription("Voir " + far)
                                    .build())
                    .complete();

            JsonNode embed =
                    new Caller(sandbox)
                            .get("/as/jeanne/messages?in=general")
                            .body()
                            .at("/messages/0/embeds/0");

            String near = embed.at("/thumbnail/url").asText();
            assertThat(near).startsWith("/cdn/embed/avatars/");
            assertThat(embed.at("/author/icon_url").asText()).isEqualTo(near);
            assertThat(embed.path("description").asText()).isEqualTo("Voir " + far);
            var picture = ImageIO.read(URI.create(sandbox.url() + near).toURL());
            assertThat(picture.getWidth()).isEqualTo(128);
            assertThat(picture.getRGB(63, 48) & 0xFFFFFF).isEqualTo(0xFFFFFF);
            assertThat(picture.getRGB(0, 0) & 0xFFFFFF).isNotEqualTo(0xFFFFFF);
        }
    }
}
