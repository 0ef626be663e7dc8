package cafe.comptoir.sandbox.model;

/** Reads width and height from the first bytes of PNG, GIF and JPEG pictures. */
record PictureSize(int width, int height) {
    private static final PictureSize UNKNOWN = new PictureSize(0, 0);

    static PictureSize of(Blob blob) {
        if (blob.size() >= 24 && word(blob, 0) == 0x8950 && word(blob, 2) == 0x4E47) {
            return new PictureSize(word(blob, 18), word(blob, 22));
        }
        if (blob.size() >= 10 && word(blob, 0) == 0x4749 && word(blob, 2) == 0x4638) {
            return new PictureSize(
                    Short.reverseBytes((short) word(blob, 6)),
                    Short.reverseBytes((short) word(blob, 8)));
        }
        if (blob.size() >= 4 && word(blob, 0) == 0xFFD8) {
            return jpeg(blob);
        }
        return UNKNOWN;
    }

    private static PictureSize jpeg(Blob blob) {
        int at = 2;
        while (at + 9 < blob.size() && (blob.at(at) & 0xFF) == 0xFF) {
            int marker = blob.at(at + 1) & 0xFF;
            boolean startOfFrame =
                    marker >= 0xC0
                            && marker <= 0xCF
                            && marker != 0xC4
                            && marker != 0xC8
                            && marker != 0xCC;
            if (startOfFrame) {
                return new PictureSize(word(blob, at + 7), word(blob, at + 5));
            }
            at += 2 + word(blob, at + 2);
        }
        return UNKNOWN;
    }

    private static int word(Blob blob, int at) {
        return (blob.at(at) & 0xFF) << 8 | (blob.at(at + 1) & 0xFF);
    }
}
