package imagehost.image;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ImageInspectorTest {
	@Test
	void rejectsAnEmptyFile() {
		ImageInspector inspector = new ImageInspector(List.of());

		assertThatThrownBy(() -> inspector.inspect(new byte[0])).isInstanceOfSatisfying(RejectedException.class,
				rejected -> org.assertj.core.api.Assertions.assertThat(rejected.rejection())
						.isEqualTo(Rejection.EMPTY_FILE));
	}
}
