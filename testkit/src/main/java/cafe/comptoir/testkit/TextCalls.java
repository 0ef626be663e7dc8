package cafe.comptoir.testkit;

import cafe.comptoir.api.i18n.Texts;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Finds {@code texts.get("key", …)} in one method. javac makes the array of the arguments right after
 * the key; calls nest as arrays do.
 */
final class TextCalls {

    private static final String TEXTS = Texts.class.getName().replace('.', '/');
    private static final String OBJECT = "java/lang/Object";
    private static final String ANY_ARGUMENTS = "[Ljava/lang/Object;)";
    private static final String NO_KEY = "";

    private final Set<String> found;
    private final Deque<String> open = new ArrayDeque<>();
    private String last = NO_KEY;
    private String lastButOne = NO_KEY;

    TextCalls(Set<String> found) {
        this.found = found;
    }

    void next(CodeElement element) {
        switch (element) {
            case ConstantInstruction constant ->
                    push(constant.constantValue() instanceof String text ? text : NO_KEY);
            case NewReferenceArrayInstruction array
                    when array.componentType().asInternalName().equals(OBJECT) -> {
                // The array's length was pushed in between.
                open.push(lastButOne);
                push(NO_KEY);
            }
            case InvokeInstruction call -> {
                if (call.type().stringValue().contains(ANY_ARGUMENTS) && !open.isEmpty()) {
                    end(call, open.pop());
                }
                push(NO_KEY);
            }
            case Instruction _ -> push(NO_KEY);
            default -> {}
        }
    }

    private void end(InvokeInstruction call, String key) {
        if (!key.isEmpty() && call.owner().asInternalName().equals(TEXTS)) {
            found.add(key);
        }
    }

    private void push(String key) {
        lastButOne = last;
        last = key;
    }
}
