/**
 * What the real service shows and serves: pages, files, catalogue, administration, in both languages. Read
 * {@link imagehost.system.pages.ImagePagesIT} first.
 */
@NullMarked
package imagehost.system.pages;

import org.jspecify.annotations.NullMarked;
