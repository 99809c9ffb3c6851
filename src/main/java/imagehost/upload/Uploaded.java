package imagehost.upload;

import imagehost.catalogue.CatalogueEntry;

/**
 * An image that is stored for good.
 *
 * @param deleteKey lets its holder delete the image; shown once, only its hash is kept
 * @param isReplayed whether an earlier attempt stored it and this is its answer again
 */
public record Uploaded(CatalogueEntry entry, String deleteKey, boolean isReplayed) {
}
