package imagehost.editing;

import org.jspecify.annotations.Nullable;

/**
 * What is to be changed about an image.
 *
 * @param isListed whether the catalogue shows it from now on; null: as before
 * @param name the name that is shown, as the client gave it; null: as before
 */
public record Change(@Nullable Boolean isListed, @Nullable String name) {
}
