package imagehost.storage.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImagesFolderTest {
	@TempDir
	private Path folder;

	@Test
	void knowsItselfUnderAnotherPath() throws IOException {
		ImagesFolder images = made("images");
		Path link = Files.createSymbolicLink(folder.resolve("link"), images.images());

		assertThat(images.isSameAs(new ImagesFolder(link))).isTrue();
		assertThat(images.isSameAs(new ImagesFolder(folder.resolve("images/../images")))).isTrue();
		assertThat(filesBelow()).isZero();
	}

	@Test
	void knowsAFolderThatSharesItsCatalogue() throws IOException {
		ImagesFolder images = made("images");
		Files.createDirectories(folder.resolve("backup"));
		Files.createSymbolicLink(folder.resolve("backup/.catalogue"), images.catalogue());

		assertThat(images.isSameAs(new ImagesFolder(folder.resolve("backup")))).isTrue();
		assertThat(filesBelow()).isZero();
	}

	@Test
	void isNoOtherFolder() throws IOException {
		ImagesFolder images = made("images");

		assertThat(images.isSameAs(made("backup"))).isFalse();
		assertThat(images.isSameAs(new ImagesFolder(folder.resolve("new")))).isFalse();
		assertThat(filesBelow()).isZero();
	}

	@Test
	void copiesOldAddressesInThePlaceOfThoseThatAreThere() throws IOException {
		ImagesFolder images = made("images");
		ImagesFolder backup = made("backup");
		Path map = Files.createDirectories(images.redirects().resolve("chevereto")).resolve("map");
		Path copied = Files.createDirectories(backup.redirects().resolve("chevereto")).resolve("map");
		Files.writeString(map, "new");
		Files.writeString(copied, "old");

		images.copyRedirects(backup);

		assertThat(copied).hasContent("new");
		assertThat(filesBelow()).isEqualTo(2);
	}

	@Test
	void copiesNoOldAddressesWhereThereAreNone() throws IOException {
		ImagesFolder backup = made("backup");

		made("images").copyRedirects(backup);

		assertThat(backup.redirects()).doesNotExist();
	}

	private ImagesFolder made(String name) throws IOException {
		ImagesFolder images = new ImagesFolder(folder.resolve(name));
		Files.createDirectories(images.catalogue());
		return images;
	}

	private long filesBelow() throws IOException {
		try (var tree = Files.walk(folder)) {
			return tree.filter(Files::isRegularFile).count();
		}
	}
}
