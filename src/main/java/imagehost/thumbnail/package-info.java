/**
 * Small images for pages, thumbnails and previews, made when first asked for and kept as a cache that may be deleted at
 * any time. Read {@link imagehost.thumbnail.ThumbnailCache} first. Imports {@code gate}, {@code storage},
 * {@code catalogue} and what is below them.
 */
@NullMarked
package imagehost.thumbnail;

import org.jspecify.annotations.NullMarked;
