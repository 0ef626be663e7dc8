package cafe.comptoir.sshsecurity.query;

import java.util.ArrayList;
import java.util.List;

/** Splits a command line at blanks, except between quotes. No other character means anything. */
public final class Tokens {

    private Tokens() {}

    public static List<String> of(String line) {
        List<String> tokens = new ArrayList<>();
        StringBuilder token = new StringBuilder();
        boolean begun = false;
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote == 0 && Character.isWhitespace(c)) {
                add(tokens, token, begun);
                begun = false;
            } else if (quote == c) {
                quote = 0;
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
                begun = true;
            } else {
                token.append(c);
                begun = true;
            }
        }
        add(tokens, token, begun);
        return tokens;
    }

    private static void add(List<String> tokens, StringBuilder token, boolean begun) {
        if (begun) {
            tokens.add(token.toString());
        }
        token.setLength(0);
    }
}
