package press.registan.money.text;

/** What is special about a word; explained at the top of the files of words. */
enum Mark {
    WEAK,
    BARE,
    ABBR,
    GLUED,
    FROM,
    OPEN,
    CAREFUL,
    STRICT,
    SMALL,
    CAPS,
    CAPITAL,
    RARE,
    DATED,
    HUNDREDS,
    GOVERNED,
    SHORT,
    LOW,
    DISTANT,
    LOCAL,
    WEIGHT
}
