package press.registan.app;

/** What a name on the command line stands for: a command, or a group of more names. */
sealed interface Named permits Command, Group {

    Usage usage();
}
