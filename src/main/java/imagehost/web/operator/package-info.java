/**
 * What answers the operator's programs: health and metrics. Read {@link imagehost.web.operator.OperatorPages} first.
 */
@NullMarked
package imagehost.web.operator;

import org.jspecify.annotations.NullMarked;
