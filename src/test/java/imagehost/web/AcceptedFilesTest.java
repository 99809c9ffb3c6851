package imagehost.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AcceptedFilesTest {
	@Test
	void listsWhatTheFileFieldAndTheScriptsAccept() {
		AcceptedFiles accepted = AcceptedFiles.of();

		assertThat(accepted.attribute()).startsWith(".jpg,.jpeg,.png,.gif")
				.contains(",image/jpeg,image/png,image/gif");
		assertThat(accepted.extensions()).startsWith("jpg jpeg png gif");
		assertThat(accepted.signatures()).startsWith("ffd8ff 89504e470d0a1a0a 474946383761 474946383961");
	}
}
