package cafe.comptoir.sandbox.rest;

/** A part of Discord that the sandbox does not have: answered with 501 and recorded. */
final class Unsupported extends RuntimeException {
    Unsupported(String what) {
        super(what);
    }

    String what() {
        return String.valueOf(getMessage());
    }
}
