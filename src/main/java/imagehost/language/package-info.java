/**
 * The languages of the service and its texts. Imports nothing of ours.
 */
@NullMarked
package imagehost.language;

import org.jspecify.annotations.NullMarked;
