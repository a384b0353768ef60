package hebi.server;

import hebi.memory.Fragment;
import hebi.memory.LookupAnswer;
import java.util.List;

/** The parts of a text that occur, where nothing is like the whole. */
final class Fragments {
    /** Units shown of each part. */
    private static final int USES = 3;

    private Fragments() {}

    static List<Fragment> of(MemoryAccess access, LookupAnswer answer) {
        return answer.total() > 0 || answer.units() == 0
                ? List.of()
                : access.memory()
                        .fragments(
                                answer.lookup()
                                        .withLimit(
                                                Math.min(USES, answer.lookup().limit())),
                                access.lexicon());
    }
}
