package hebi.extract;

/**
 * The limits of extraction.
 *
 * @param maxInputMb largest file that is read, in units of 1,048,576 bytes, 1..1024
 * @param maxCharacters most characters of text that one document may yield, furniture included, in UTF-16 units, at
 *     least 1
 * @param maxSeconds longest processor time that one document may take, in seconds, at least 1; five times as long by the clock
 */
public record ExtractConfig(int maxInputMb, int maxCharacters, int maxSeconds) {
    public ExtractConfig {
        if (maxInputMb < 1 || maxInputMb > 1024) {
            throw new IllegalArgumentException("maxInputMb is 1..1024, not " + maxInputMb);
        }
        if (maxCharacters < 1) {
            throw new IllegalArgumentException("maxCharacters is at least 1, not " + maxCharacters);
        }
        if (maxSeconds < 1) {
            throw new IllegalArgumentException("maxSeconds is at least 1, not " + maxSeconds);
        }
    }

    /** 64 MB, 20 million characters (some forty long novels) and 8 seconds: a file made to stall is given up within ten on a machine that is not busy. */
    public static ExtractConfig defaults() {
        return new ExtractConfig(64, 20_000_000, 8);
    }
}
