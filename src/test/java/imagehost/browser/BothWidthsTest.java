package imagehost.browser;

import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that run twice: on a wide screen and on that of a telephone. */
@ParameterizedClass(name = "{0} px wide")
@ValueSource(ints = {1440, 360})
abstract class BothWidthsTest extends BrowserTest {
	@Parameter
	private int widthPx;

	@Override
	final int widthPx() {
		return widthPx;
	}
}
