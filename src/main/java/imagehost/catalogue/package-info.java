/**
 * What is known of each image: facts, newest-first pages, deletion keys. Read
 * {@link imagehost.catalogue.ImageCatalogue} first. Imports {@code imagehost.image}; the only package with
 * {@code java.sql}.
 */
@NullMarked
package imagehost.catalogue;

import org.jspecify.annotations.NullMarked;
