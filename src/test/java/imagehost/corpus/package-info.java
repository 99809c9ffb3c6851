/**
 * The gate that holds {@code imagehost.image} against a folder of real and hostile files with a browser's verdicts. The
 * walkers here read what is stored by themselves, never by the readers that they judge.
 */
@NullMarked
package imagehost.corpus;

import org.jspecify.annotations.NullMarked;
