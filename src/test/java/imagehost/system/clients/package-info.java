/** Programs of others: what they send, sent as they send it, and the programs themselves where they are there. */
@NullMarked
package imagehost.system.clients;

import org.jspecify.annotations.NullMarked;
