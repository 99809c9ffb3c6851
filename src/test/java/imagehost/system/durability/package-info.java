/**
 * What stays after kills, full and broken volumes: nothing that was acknowledged is lost. Read
 * {@link imagehost.system.durability.KillIT} first.
 */
@NullMarked
package imagehost.system.durability;

import org.jspecify.annotations.NullMarked;
