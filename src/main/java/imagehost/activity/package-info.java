/**
 * The log of what users did, {@code app.log}, one line an action.
 */
@NullMarked
package imagehost.activity;

import org.jspecify.annotations.NullMarked;
