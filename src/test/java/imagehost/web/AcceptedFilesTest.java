package imagehost.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AcceptedFilesTest {
	@Test
	void listsWhatTheFileFieldAndTheScriptsAccept() {
		AcceptedFiles accepted = AcceptedFiles.of();

		assertThat(accepted.attribute()).isEqualTo(".jpg,.jpeg,.png,.gif,image/jpeg,image/png,image/gif");
		assertThat(accepted.extensions()).isEqualTo("jpg jpeg png gif");
		assertThat(accepted.signatures()).isEqualTo("ffd8ff 89504e470d0a1a0a 474946383761 474946383961");
	}
}
