package press.registan.money.text;

/**
 * An author's own conversion: one amount of a text restates another in other money, “501,000 som (approximately $5,700)”.
 *
 * @param amount which of the text's amounts was converted, from 0
 * @param stated which of them says the result
 */
public record Stated(int amount, int stated) {}
