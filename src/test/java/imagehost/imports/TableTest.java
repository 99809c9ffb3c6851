package imagehost.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables as databases print them, and as people have damaged them. */
class TableTest {
	@TempDir
	private Path folder;
	private OldHostFiles old;

	@BeforeEach
	void makeFolder() throws IOException {
		old = new OldHostFiles(folder);
	}

	@Test
	void namesTheColumnsThatAreMissing() {
		assertThatThrownBy(() -> old.read("zipline", "id,size\n1,2\n")).isInstanceOf(ImportException.class)
				.hasMessageContaining("no column name, createdAt; it has id, size");
		assertThatThrownBy(() -> old.read("zipline", null)).hasMessageContaining("--table");
		assertThatThrownBy(() -> old.read("flickr", null)).hasMessageContaining("folder, list, chevereto");
	}

	@Test
	void readsFieldsWithCommasQuotationMarksAndLineFeeds() throws IOException {
		assertThat(CommaSeparated.read(new StringReader("a,\"b,\n\"\"c\"\"\",\r\n\"\",d\n\n\"e\"")))
				.containsExactly(List.of("a", "b,\n\"c\"", ""), List.of("", "d"), List.of("e"));
	}

	@Test
	void readsTablesWithAByteOrderMarkAndCarriageReturns() throws IOException {
		old.with("a.png", "b.png");
		old.read("zipline", "\uFEFF\"name\",\"createdAt\"\r\n\"a.png\",\"2024-01-02 03:04:05\"\r\n");
		old.read("lsky", "\uFEFFpath\tname\torigin_name\tpermission\tcreated_at\r\n\tb.png\tx\ry\t1\t2024-01-02\r\n");

		assertThat(old.images).extracting(OldImage::key).containsExactly("a.png", "b.png");
		assertThat(old.images).allMatch(image -> image.uploadedAt().isPresent());
		assertThat(old.images.getLast().name()).isEqualTo("x\ry.png");
	}

	@Test
	void saysWhereAQuotationMarkIsNeverClosed() {
		assertThatThrownBy(() -> old.read("zipline", "name,createdAt\n\"a\nb.png\",1\nc.png,\"2\nd.png,3\n"))
				.isInstanceOf(ImportException.class)
				.hasMessageContaining("mark in line 4 of the table is never closed");
	}

	@Test
	void takesAQuotationMarkInTheMiddleForText() throws IOException {
		old.with("27\" a.png", "b.png").read("zipline", "name,createdAt\n27\" a.png,1\nb.png,2\n");

		assertThat(old.images).extracting(OldImage::key).containsExactly("27\" a.png", "b.png");
	}

	/** A field that has slipped could be the password. */
	@Test
	void leavesOutRowsWithAFieldTooManyOrTooFew() throws IOException {
		old.with("a.png", "b.png", "c.png");
		old.read("zipline", "name,createdAt,password\na.png,1\nb.png,2,,\nc.png,3,\n");

		assertThat(old.images).extracting(OldImage::key).containsExactly("c.png");
		assertThat(old.skipped).containsExactly("a.png: row 1 of the table has 2 fields instead of 3",
				"b.png: row 2 of the table has 4 fields instead of 3");
	}

	@Test
	void namesACharsetThatIsNotTheRightOne() throws IOException {
		Path table = Files.write(folder.resolve("latin"),
				"name,createdAt\ncaf\u00e9.png,1\n".getBytes(StandardCharsets.ISO_8859_1));

		assertThatThrownBy(() -> old.readFrom("zipline", Optional.of(table), ZoneOffset.UTC))
				.isInstanceOf(ImportException.class).hasMessageContaining("must be text in UTF-8");
	}

	@Test
	void goesOnBehindARowOfTenMillionCharacters() throws IOException {
		old.with("a.png").read("zipline", "name,createdAt\n" + "x".repeat(10_000_000) + ",1\na.png,2\n");

		assertThat(old.images).extracting(OldImage::key).containsExactly("a.png");
		assertThat(old.skipped).hasSize(1);
	}

	@Test
	void saysWhichDateIsNotUnderstood() throws IOException {
		old.with("a.png").read("zipline", "name,createdAt\na.png,tomorrow\n");

		assertThat(old.images.getFirst().uploadedAt()).isEmpty();
		assertThat(old.notes).containsExactly("a.png: its date \"tomorrow\" is not understood");
	}
}
