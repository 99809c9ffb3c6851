/**
 * Tests of the whole service: the real WAR in a process of its own. Here is what they share, the tests themselves are
 * in the packages below, by subject. Read {@link imagehost.system.ServiceTest} first, the base of the tests that need a
 * {@link imagehost.system.RunningServer}; {@code NginxTest} adds nginx in front of it. {@code RawHttp} is the client,
 * {@code Form} makes bodies, {@code TestImages} makes images. What a test waits for is an event where there is one,
 * otherwise {@code Await} looks again.
 */
@NullMarked
package imagehost.system;

import org.jspecify.annotations.NullMarked;
