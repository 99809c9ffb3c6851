/**
 * Several backends with an S3 store and a PostgreSQL behind one nginx. Read
 * {@link imagehost.system.scale.SeveralBackendsIT} first.
 */
@NullMarked
package imagehost.system.scale;

import org.jspecify.annotations.NullMarked;
