package hebi.server;

import com.fasterxml.jackson.databind.JsonNode;
import hebi.text.Language;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * What a request says, from its query or from a JSON object, by name. An empty value counts as none. What is wrong is a
 * {@link Refusal} that names the argument.
 */
final class Arguments {
    private final Function<String, Optional<String>> values;

    private Arguments(Function<String, Optional<String>> values) {
        this.values = values;
    }

    /** The arguments of the address. */
    static Arguments ofQuery(Context request) {
        try {
            request.queryParamMap();
        } catch (IllegalArgumentException e) {
            throw Refusal.misuse("the query is not percent-encoded as it must be");
        }
        return new Arguments(name -> Optional.ofNullable(request.queryParam(name)));
    }

    /** The fields of an object that are texts, numbers or booleans. */
    static Arguments of(JsonNode object) {
        return new Arguments(name -> Optional.ofNullable(object.get(name))
                .filter(n -> !n.isNull())
                .map(value -> {
                    if (!value.isValueNode()) {
                        throw Refusal.misuse(name + " is a list or an object, and ought to be one value");
                    }
                    return value.asText();
                }));
    }

    /** A text as it came, which may be empty; nothing where it was not given. */
    Optional<String> given(String name) {
        Optional<String> value = values.apply(name);
        value.filter(Arguments::isBroken).ifPresent(v -> {
            throw Refusal.misuse(name + " holds half a surrogate pair; send well-formed Unicode");
        });
        return value;
    }

    private static boolean isBroken(String text) {
        return text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    /** A text that is not blank, without white space at its ends; nothing where there is none. */
    Optional<String> text(String name) {
        return given(name).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** A text that must be there. */
    String required(String name) {
        return text(name).orElseThrow(() -> Refusal.misuse(name + " is missing"));
    }

    int number(String name, int otherwise, int lowest, int highest) {
        Optional<String> value = text(name);
        try {
            int number = value.map(Integer::parseInt).orElse(otherwise);
            if (number >= lowest && number <= highest) {
                return number;
            }
        } catch (NumberFormatException e) {
            // The refusal below says it.
        }
        throw Refusal.misuse(name + " is a number within " + lowest + ".." + highest + ", not " + value.orElse(""));
    }

    /** A number from a range that has no default. */
    int number(String name, int lowest, int highest) {
        required(name);
        return number(name, lowest, lowest, highest);
    }

    /** A share, 0..1. */
    OptionalDouble share(String name) {
        Optional<String> value = text(name);
        if (value.isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            double share = Double.parseDouble(value.get());
            if (share >= 0 && share <= 1) {
                return OptionalDouble.of(share);
            }
        } catch (NumberFormatException e) {
            // The refusal below says it.
        }
        throw Refusal.misuse(name + " is within 0..1, not " + value.get());
    }

    /** Yes or no; nothing where it was not said. */
    Optional<Boolean> choice(String name) {
        return text(name).map(value -> switch (value) {
            case "true", "on", "1", "yes" -> true;
            case "false", "off", "0", "no" -> false;
            default -> throw Refusal.misuse(name + " is true or false, not " + value);
        });
    }

    boolean isOn(String name) {
        return choice(name).orElse(false);
    }

    Optional<Language> language(String name) {
        return text(name)
                .map(tag -> Language.ofTag(tag).orElseThrow(() -> Refusal.misuse(name + " is en or zh, not " + tag)));
    }

    /** The start of a day in UTC. */
    Optional<Instant> day(String name) {
        return text(name).map(day -> {
            try {
                return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
            } catch (DateTimeException e) {
                throw Refusal.misuse(name + " is a day such as 2026-03-31, not " + day);
            }
        });
    }
}
