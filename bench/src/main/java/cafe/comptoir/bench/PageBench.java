package cafe.comptoir.bench;

import cafe.comptoir.sandbox.script.Place;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What somebody who looks at the local Discord in a browser waits for. */
@Command(
        name = "page",
        description = "the browser client: click → the other person sees it; paint; long channels")
final class PageBench implements Callable<Integer> {

    @Option(names = "--clicks", description = "measured clicks (${DEFAULT-VALUE})")
    private int clicks = 300;

    @Option(names = "--loads", description = "measured loads of the page (${DEFAULT-VALUE})")
    private int loads = 15;

    @Option(names = "--messages", description = "messages of the long channel (${DEFAULT-VALUE})")
    private int messages = 10_000;

    /** A channel of the company's server, beside the one that one comes from. */
    private static final String LONG = "tickets";

    private static final String SEEN =
            """
            new MutationObserver((changes, watch) => {
              if (!document.querySelector('[data-id]')) return;
              watch.disconnect();
              requestAnimationFrame(() => { window.firstMessage = performance.now(); });
            }).observe(document, { subtree: true, childList: true });
            """;

    @Override
    public Integer call() throws Exception {
        try (HostSite site = HostSite.open();
                Chromium chromium = Chromium.start()) {
            Place general = site.place();
            general.uses("/counter");
            chromium.before(SEEN);
            String address = site.sandbox().url() + "/ui/?as=hugo&channel=company/général";
            printClicks(chromium, address + "&beside=ines:company/général");
            printLoads(chromium, address);
            printLongChannel(chromium, site, address);
        }
        return 0;
    }

    private void printClicks(Chromium chromium, String address) {
        chromium.open(address);
        double[] millis =
                chromium.numbers(
                        """
                        await until(() => [...document.querySelectorAll('.pane')].filter(it => it.textContent.includes('clicks: ')).length === 2);
                        const [left, right] = document.querySelectorAll('.pane');
                        const button = () => [...left.querySelectorAll('button')].find(it => it.textContent.trim() === args[1] && !it.disabled);
                        const times = [];
                        for (let round = 1; round <= args[0]; round++) {
                          await until(button);
                          const begun = performance.now();
                          button().click();
                          await until(() => right.textContent.includes(`clicks: ${round}.`));
                          times.push(performance.now() - begun);
                          await until(() => left.textContent.includes(`clicks: ${round}.`));
                          await frame();
                        }
                        return times.slice(args[0] / 10);
                        """,
                        clicks,
                        BenchPlugin.MORE);
        Samples all = Samples.of(millis);
        System.out.printf(
                "click → the other person sees the result, browser and back, %d clicks%n"
                        + "  median %.1f ms   p99 %.1f ms   (target: 50 ms, 150 ms)%n",
                millis.length, all.median(), all.quantile(0.99));
    }

    private void printLoads(Chromium chromium, String address) {
        double[] paint = new double[loads];
        double[] message = new double[loads];
        double bytes = 0;
        for (int i = 0; i < loads; i++) {
            chromium.open(address);
            double[] one =
                    chromium.numbers(
                            """
                            await until(() => document.querySelector('[data-id]'));
                            while (!window.firstMessage) await frame();
                            const files = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].filter(it => !it.name.includes('/_control'));
                            return [performance.getEntriesByName('first-contentful-paint')[0].startTime, window.firstMessage,
                                files.reduce((sum, it) => sum + it.encodedBodySize, 0)];
                            """);
            paint[i] = one[0];
            message[i] = one[1];
            bytes = Math.max(bytes, one[2]);
        }
        System.out.printf(
                "loading the page, %d times%n"
                        + "  first paint median %.0f ms, slowest %.0f ms; messages to be read median %.0f ms"
                        + "   (target: 1 s)%n"
                        + "  %.0f kB as sent   (target: 400 kB)%n",
                loads,
                Samples.of(paint).median(),
                Samples.of(paint).quantile(1),
                Samples.of(message).median(),
                bytes / 1000);
    }

    private void printLongChannel(Chromium chromium, HostSite site, String address) {
        Place channel = site.sandbox().script().person("Hugo").inServer("company").in(LONG);
        for (int i = 0; i < messages; i++) {
            channel.writes("ligne " + i + " avec **du gras** et un lien vers https://example.org");
        }
        chromium.open(address);
        Samples switching =
                Samples.of(
                        chromium.numbers(
                                """
                                const go = async (name, words) => {
                                  const link = [...document.querySelectorAll('a.channel')].find(it => it.textContent.includes(name));
                                  const begun = performance.now();
                                  link.click();
                                  await until(() => [...document.querySelectorAll('[data-id]')].at(-1)?.textContent.includes(words));
                                  await frame();
                                  await frame();
                                  return performance.now() - begun;
                                };
                                await until(() => document.querySelectorAll('a.channel').length > 2);
                                const times = [];
                                for (let i = 0; i < 12; i++) {
                                  times.push(await go(args[0], args[1]));
                                  await go('général', 'clicks');
                                }
                                await go(args[0], args[1]);
                                return times;
                                """,
                                LONG,
                                "ligne " + (messages - 1) + " "));
        Samples frames =
                Samples.of(
                        chromium.numbers(
                                """
                                let list = document.querySelector('[data-id]');
                                while (list.scrollHeight <= list.clientHeight || getComputedStyle(list).overflowY === 'visible') list = list.parentElement;
                                const frames = [];
                                let last = await frame();
                                for (let i = 0; i < 600; i++) {
                                  list.scrollTop -= 150;
                                  const now = await frame();
                                  frames.push(now - last);
                                  last = now;
                                }
                                return frames;
                                """));
        System.out.printf(
                "a channel with %,d messages%n"
                        + "  switching to it: median %.0f ms, slowest %.0f ms   (target: 200 ms)%n"
                        + "  scrolling up through it, 600 frames: median %.1f ms, longest %.1f ms   (target: 50 ms)%n",
                messages,
                switching.median(),
                switching.quantile(1),
                frames.median(),
                frames.quantile(1));
    }
}
