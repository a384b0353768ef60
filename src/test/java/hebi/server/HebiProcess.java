package hebi.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The real command in a process of its own, as a shell or another program starts it. */
final class HebiProcess {
    private HebiProcess() {}

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** What follows {@link #java}: the classes under test, the program, and its arguments. */
    static List<String> arguments(String... arguments) {
        List<String> all = new ArrayList<>(List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                "hebi.cli.Hebi"));
        all.addAll(List.of(arguments));
        return all;
    }

    static ProcessBuilder builder(String... arguments) {
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(arguments(arguments));
        return new ProcessBuilder(command);
    }
}
