package press.registan.app;

/** What this program calls itself; written into its jar by the build. */
final class Version {

    private Version() {}

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
