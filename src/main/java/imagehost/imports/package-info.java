/**
 * Moves images in that another image host has kept, with their names, dates and visibility, and keeps its old addresses
 * working. Read {@link imagehost.imports.Import} first; each other host is an {@link imagehost.imports.ImportSource}.
 */
@NullMarked
package imagehost.imports;

import org.jspecify.annotations.NullMarked;
