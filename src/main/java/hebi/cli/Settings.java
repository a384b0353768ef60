package hebi.cli;

import hebi.error.FormatException;
import hebi.error.InputException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Values for options that the command line leaves out: the environment ({@code HEBI_MIN_SCORE}), else the file
 * {@code $XDG_CONFIG_HOME/hebi/config.properties} ({@code ~/.config} where unset; {@code minScore=75}), else the option's own.
 */
final class Settings implements IDefaultValueProvider {
    /** The options that have a setting, and its name. */
    private static final Map<String, String> SETTINGS = Map.of(
            "--memory", "memory",
            "--min", "minScore",
            "--min-confidence", "minConfidence",
            "--limit", "limit",
            "--max-input-mb", "maxInputMb",
            "--max-characters", "maxCharacters",
            "--max-seconds", "maxSeconds");

    private final Map<String, String> environment;
    private Properties file;

    Settings(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option)) {
            return null;
        }
        if (option.longestName().equals(DateOption.NAME)) {
            return environment.get("SOURCE_DATE_EPOCH");
        }
        String setting = SETTINGS.get(option.longestName());
        if (setting == null) {
            return null;
        }
        String variable = "HEBI_" + setting.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
        String value = environment.get(variable);
        return value == null || value.isEmpty() ? file().getProperty(setting) : value;
    }

    private Properties file() {
        if (file == null) {
            file = read(path());
        }
        return file;
    }

    private Path path() {
        String home = environment.get("XDG_CONFIG_HOME");
        Path config =
                home == null || home.isEmpty() ? Path.of(System.getProperty("user.home"), ".config") : Path.of(home);
        return config.resolve("hebi").resolve("config.properties");
    }

    private static Properties read(Path path) {
        Properties properties = new Properties();
        if (!Files.exists(path)) {
            return properties;
        }
        try (Reader in = Files.newBufferedReader(path)) {
            properties.load(in);
            return properties;
        } catch (IllegalArgumentException e) {
            throw new FormatException(path, "is no file of settings: " + e.getMessage(), "mend the file");
        } catch (IOException e) {
            throw InputException.reading(path, e);
        }
    }
}
