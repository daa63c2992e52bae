/**
 * Draws the course of a figure as a line: which scale it is on, where the marks of its axes are, what path the line takes.
 * Geometry and nothing else: it knows neither words nor money nor mark-up, and what it says are places between 0 and 1 and
 * the letters of a path. {@link press.registan.web.chart.Chart} is where to begin.
 */
@NullMarked
package press.registan.web.chart;

import org.jspecify.annotations.NullMarked;
