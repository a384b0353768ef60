package hebi.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Zip archives, as spreadsheets are. */
final class StableZip {
    /** The first day that a zip can name. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** What no text reaches: a part that unpacks to more than so many times its size. */
    private static final long BOMB_RATIO = 100;

    /** Bytes below which a part does no harm. */
    private static final long HARMLESS = 1 << 20;

    private StableZip() {}

    /** Writes the entries of an archive without the times at which they were made, so that equal entries make equal bytes. */
    static void copy(Path archive, OutputStream out) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            ZipOutputStream copy = new ZipOutputStream(out);
            for (ZipEntry entry : Collections.list(zip.entries())) {
                ZipEntry stable = new ZipEntry(entry.getName());
                stable.setTimeLocal(NO_TIME);
                copy.putNextEntry(stable);
                try (InputStream content = zip.getInputStream(entry)) {
                    content.transferTo(copy);
                }
                copy.closeEntry();
            }
            copy.finish();
            out.flush();
        }
    }

    /**
     * Whether an entry unpacks to more than a hundred times its size. All are unpacked to tell, since what an archive declares
     * may be a lie, and POI's own guard is a global switch that Tika turns off.
     */
    static boolean isBomb(Path archive) throws IOException {
        byte[] buffer = new byte[1 << 16];
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                long limit = Math.max(HARMLESS, BOMB_RATIO * entry.getCompressedSize());
                try (InputStream content = zip.getInputStream(entry)) {
                    long size = 0;
                    for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
                        size += n;
                        if (size > limit) {
                            return true;
                        }
                    }
                }
            }
            return false;
        }
    }
}
