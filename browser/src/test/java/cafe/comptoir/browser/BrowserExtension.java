package cafe.comptoir.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Opens café, browser and windows for those tests that take them, and looks after each what went wrong. */
final class BrowserExtension implements ExecutionCondition, ParameterResolver, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Chromium.missing()
                .map(ConditionEvaluationResult::disabled)
                .orElseGet(() -> ConditionEvaluationResult.enabled("Chromium is installed"));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return List.of(Page.class, OpenCafe.class, Stand.class)
                .contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        if (type == OpenCafe.class) {
            return cafe(context);
        }
        if (type == Stand.class) {
            return stand(context);
        }
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(Page.class, it -> page(context), Page.class);
    }

    private static Page page(ExtensionContext context) {
        Chromium chromium = chromium(context);
        Page page = new Page(chromium, () -> address(context));
        chromium.troubles("");
        return page;
    }

    /** A test that has set up a stand looks at that one; the others at the café. */
    private static String address(ExtensionContext context) {
        Stand stand = ofClass(context).get(Stand.class, Stand.class);
        return stand == null ? cafe(context).address() : stand.address();
    }

    private static Chromium chromium(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Chromium.class, it -> Chromium.start(), Chromium.class);
    }

    private static OpenCafe cafe(ExtensionContext context) {
        return ofClass(context)
                .getOrComputeIfAbsent(OpenCafe.class, it -> made(OpenCafe::open), OpenCafe.class);
    }

    private static Stand stand(ExtensionContext context) {
        return ofClass(context)
                .getOrComputeIfAbsent(Stand.class, it -> made(Stand::open), Stand.class);
    }

    private static Store ofClass(ExtensionContext context) {
        ExtensionContext at = context;
        while (at.getTestMethod().isPresent()) {
            at = at.getParent().orElseThrow();
        }
        return at.getStore(NAMESPACE);
    }

    private static <T> T made(Callable<T> maker) {
        try {
            return maker.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Page page = context.getStore(NAMESPACE).get(Page.class, Page.class);
        if (page == null) {
            return;
        }
        if (context.getExecutionException().isPresent()) {
            page.keepPictures("failed/" + context.getRequiredTestMethod().getName());
        }
        List<String> troubles = page.leave();
        if (context.getExecutionException().isEmpty()) {
            assertThat(troubles).as("what the browser complained of").isEmpty();
        } else {
            troubles.forEach(each ->
                    context.getExecutionException()
                            .get()
                            .addSuppressed(new IllegalStateException(each)));
        }
    }
}
