/**
 * What visitors report and what the administrator does about it, short of deletion. Read
 * {@link imagehost.moderation.ModerationService} first. Imports {@code storage}, {@code catalogue}, {@code activity}
 * and what is below them.
 */
@NullMarked
package imagehost.moderation;

import org.jspecify.annotations.NullMarked;
