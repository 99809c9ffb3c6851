/**
 * Tests of the whole service: the real WAR in a process of its own. Read {@link imagehost.system.RunningServer} first.
 * {@code RunningNginx} stands before it; {@code Site} talks to it as a browser does, {@code RawHttp} byte by byte;
 * {@code Form} makes bodies. Whatever is waited for is an event, or else {@code Await}.
 */
@NullMarked
package imagehost.system;

import org.jspecify.annotations.NullMarked;
