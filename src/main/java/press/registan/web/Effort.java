package press.registan.web;

/** How hard compression tries: the quality of Brotli and the level of gzip. */
enum Effort {
    /** A page, which is made again whenever it changes: what is gained beyond this costs several times the time. */
    PAGE(4, 6),

    /** What never changes is compressed once in the life of the process. */
    FILE(11, 9);

    private final int brotli;
    private final int gzip;

    Effort(int brotli, int gzip) {
        this.brotli = brotli;
        this.gzip = gzip;
    }

    int brotli() {
        return brotli;
    }

    int gzip() {
        return gzip;
    }
}
