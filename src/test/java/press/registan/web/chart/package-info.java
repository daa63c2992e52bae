@NullMarked
package press.registan.web.chart;

import org.jspecify.annotations.NullMarked;
