package press.registan.search;

/** Whether it is for this process to bring changes to the index, where several could. */
@FunctionalInterface
public interface Turn {

    /** The turn of a process that is alone. */
    Turn ALWAYS = () -> true;

    /** Asked before each batch; once said, it holds for the batch. */
    boolean isOurs();
}
