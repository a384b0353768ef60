package hebi.exchange;

import java.util.Objects;

/**
 * Something that is wrong with a TMX.
 *
 * @param fault which fault it is
 * @param place {@code line:column}, both from 1
 * @param problem what is wrong, in plain words, without a full stop
 * @param remedy what a mended copy has instead, or what the user is to do where that is not safe
 * @param isMendable whether a mended copy is free of it
 */
public record Finding(Fault fault, String place, String problem, String remedy, boolean isMendable) {
    public Finding {
        Objects.requireNonNull(fault);
        Objects.requireNonNull(place);
        Objects.requireNonNull(problem);
        Objects.requireNonNull(remedy);
    }

    static Finding mendable(Fault fault, String place, String problem, String remedy) {
        return new Finding(fault, place, problem, remedy, true);
    }

    static Finding lasting(Fault fault, String place, String problem, String remedy) {
        return new Finding(fault, place, problem, remedy, false);
    }
}
