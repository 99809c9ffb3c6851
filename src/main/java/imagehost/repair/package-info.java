/**
 * Brings store and catalogue into agreement: at the start, and by the commands {@code check}, {@code rebuild} and
 * {@code backup}. Read {@link imagehost.repair.Reconciler} first. Imports {@code deletion}, {@code storage},
 * {@code catalogue} and what is below them.
 */
@NullMarked
package imagehost.repair;

import org.jspecify.annotations.NullMarked;
