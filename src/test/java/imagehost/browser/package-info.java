/** The pages as people use them, in a real headless Chromium. Read {@link imagehost.browser.BrowserTest} first. */
@NullMarked
package imagehost.browser;

import org.jspecify.annotations.NullMarked;
