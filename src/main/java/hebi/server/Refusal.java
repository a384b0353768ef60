package hebi.server;

/** A request that is not answered, with the HTTP status and what the caller can do. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    static final int BAD_REQUEST = 400;
    static final int UNAUTHORIZED = 401;
    static final int FORBIDDEN = 403;
    static final int NOT_FOUND = 404;
    static final int TIMEOUT = 408;
    static final int CONFLICT = 409;
    static final int TOO_LARGE = 413;
    static final int UNSUPPORTED = 415;
    static final int UNPROCESSABLE = 422;
    static final int UNAVAILABLE = 503;

    private final int status;

    Refusal(int status, String detail) {
        super(detail);
        this.status = status;
    }

    /** A request that is wrong in itself. */
    static Refusal misuse(String detail) {
        return new Refusal(BAD_REQUEST, detail);
    }

    int status() {
        return status;
    }
}
