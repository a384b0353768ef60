package hebi.quality;

import java.util.function.Consumer;

/** Looks at one unit for what breaks a rule. */
interface Check {
    /** Hands what it finds to the consumer. */
    void check(Pair pair, Consumer<Finding> findings);
}
