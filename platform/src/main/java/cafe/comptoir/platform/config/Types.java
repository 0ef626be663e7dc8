package cafe.comptoir.platform.config;

import cafe.comptoir.api.config.Secret;
import cafe.comptoir.api.config.WrongSetting;
import cafe.comptoir.platform.i18n.Reason;
import cafe.comptoir.platform.i18n.RefusedException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes Java types apart and puts records together. */
final class Types {

    private Types() {}

    static Class<?> raw(Type type) {
        return switch (type) {
            case Class<?> plain -> plain;
            case ParameterizedType generic -> (Class<?>) generic.getRawType();
            default -> throw new IllegalArgumentException("settings cannot be of type " + type);
        };
    }

    static Type argument(Type type, int index) {
        if (type instanceof ParameterizedType generic) {
            return generic.getActualTypeArguments()[index];
        }
        throw new IllegalArgumentException("settings cannot be of the raw type " + type);
    }

    /** Whether a type holds several values. */
    static boolean isGroup(Class<?> raw) {
        return raw == List.class
                || raw == Map.class
                || (raw.isRecord() && ScalarType.of(raw).isEmpty());
    }

    /** Whether a type is written as a single text. */
    static boolean isPlain(Type type) {
        Class<?> raw = raw(type);
        return raw == Secret.class || ScalarType.of(raw).isPresent();
    }

    /**
     * Makes a record.
     *
     * @throws IllegalArgumentException if its constructor does not accept the values
     */
    static Object construct(Class<?> type, List<? extends @Nullable Object> values) {
        Class<?>[] parameters =
                Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(parameters);
            constructor.setAccessible(true);
            return constructor.newInstance(values.toArray());
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RefusedException refused) {
                throw refused;
            }
            if (e.getCause() instanceof WrongSetting wrong) {
                throw new RefusedException(Reason.of(wrong), wrong);
            }
            Throwable reason = e.getCause() == null ? e : e.getCause();
            throw new IllegalArgumentException(
                    reason instanceof IllegalArgumentException
                            ? reason.getMessage()
                            : reason.toString(),
                    reason);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be made", e);
        }
    }

    /** Returns what a record holds. */
    static @Nullable Object read(RecordComponent component, Record record) {
        try {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }
}
