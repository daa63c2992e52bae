package press.registan.app;

import picocli.CommandLine.IVersionProvider;

/** What this program calls itself; written into its jar by the build. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"Registan " + number()};
    }

    static String number() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "of a checkout" : version;
    }

    /** The same in one word. */
    static String word() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }
}
