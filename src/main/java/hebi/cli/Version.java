package hebi.cli;

import picocli.CommandLine.IVersionProvider;

/** The version in the jar's manifest. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Hebi.class.getPackage().getImplementationVersion();
        return new String[] {"hebi " + (version == null ? "(not built as a jar)" : version)};
    }
}
