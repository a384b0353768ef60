package hebi.error;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** An input that is missing, empty, unreadable, encrypted, too large or in the wrong language, or an output that cannot be written. */
public final class InputException extends HebiException {
    private static final long serialVersionUID = 1L;

    /** See {@link HebiException}; {@code path} is the file or address as the user gave it. */
    public InputException(Object path, String problem, String remedy) {
        super(path, problem, remedy, null);
    }

    private InputException(Object path, String problem, String remedy, IOException cause) {
        super(path, problem, remedy, cause);
    }

    /** Wraps a failure to read {@code path}, in the user's words. */
    public static InputException reading(Object path, IOException cause) {
        return new InputException(
                path, "cannot be read: " + reason(cause), "check the path and its permissions", cause);
    }

    /** Wraps a failure to write {@code path}, in the user's words. */
    public static InputException writing(Object path, IOException cause) {
        return new InputException(
                path,
                "cannot be written: " + reason(cause),
                "give a path in an existing folder with space left",
                cause);
    }

    private static String reason(IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (cause instanceof NotDirectoryException) {
            return "not a folder";
        }
        if (cause instanceof CharacterCodingException) {
            return "it is not UTF-8";
        }
        if (cause instanceof FileSystemException failure && failure.getReason() != null) {
            return failure.getReason();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
