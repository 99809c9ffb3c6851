package imagehost.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of other hosts, as their databases print them. */
class ImportTableTest {
	@TempDir
	private Path folder;
	private Path files;
	private final List<OldImage> images = new ArrayList<>();
	private final List<String> skipped = new ArrayList<>();

	@BeforeEach
	void makeFolder() throws IOException {
		files = Files.createDirectories(folder.resolve("files"));
	}

	@Test
	void readsCheveretoAsMysqlPrintsIt() throws IOException {
		file("2024/05/12/cat.jpg");
		file("old/dog.png");
		file("deep/er/elk.gif");
		read("chevereto",
				"""
						image_name\timage_extension\timage_date\timage_date_gmt\timage_storage_mode\timage_path\timage_original_filename\timage_nsfw\timage_expiration_date_gmt\talbum_privacy
						cat\tjpg\t2024-05-12 23:30:00\t2024-05-12 21:30:00\tdatefolder\tNULL\tMy\\tcat.webp\t0\tNULL\tNULL
						dog\tpng\t2015-01-01 00:00:00\t2015-01-01 00:00:00\told\tNULL\tdog.png\t0\tNULL\tprivate_but_link
						elk\tgif\t2024-05-12 00:00:00\t2024-05-12 00:00:00\tpath\t/deep/er\telk.gif\t1\tNULL\tpublic
						gone\tpng\t2024-05-12 00:00:00\t2024-05-12 00:00:00\tdirect\tNULL\tgone.png\t0\tNULL\tNULL
						soon\tpng\t2024-05-12 00:00:00\t2024-05-12 00:00:00\tdirect\tNULL\tsoon.png\t0\t2030-01-01 00:00:00\tNULL
						""");

		assertThat(images).extracting(OldImage::name).containsExactly("My\tcat.webp.jpg", "dog.png", "elk.gif");
		assertThat(images).extracting(OldImage::isListed).containsExactly(Optional.of(true), Optional.of(false),
				Optional.of(false));
		assertThat(images.getFirst().uploadedAt()).hasValue(Instant.parse("2024-05-12T21:30:00Z"));
		assertThat(images.getFirst().addresses()).containsExactly(
				OldAddress.ofImage("/images/2024/05/12/cat.jpg"), OldAddress.ofImage("/images/2024/05/12/cat.md.jpg"),
				OldAddress.ofThumbnail("/images/2024/05/12/cat.th.jpg"));
		assertThat(images.getLast().addresses()).contains(OldAddress.ofImage("/images/deep/er/elk.gif"));
		assertThat(skipped).containsExactly("gone.png: there is no such file in " + files.toRealPath(),
				"soon.png: it was to be deleted on 2030-01-01 00:00:00");
	}

	@Test
	void readsLsky() throws IOException {
		file("2023/01/02/a1.png");
		file("2023/01/02/b2.png");
		read("lsky", """
				id,key,path,name,origin_name,alias_name,extension,permission,is_unhealthy,created_at
				1,Ab3dEf,2023/01/02,a1.png,"Кот, спит.png",,png,1,0,2023-01-02 10:00:00
				2,Xy9,2023/01/02,b2.png,b.png,"My ""best"" one",png,0,0,2023-01-02 11:00:00
				""", "--zone=Asia/Shanghai");

		assertThat(images).extracting(OldImage::name).containsExactly("Кот, спит.png", "My \"best\" one.png");
		assertThat(images).extracting(image -> image.isListed().orElseThrow()).containsExactly(true, false);
		assertThat(images.getFirst().uploadedAt()).hasValue(Instant.parse("2023-01-02T02:00:00Z"));
		assertThat(images.getFirst().addresses()).containsExactly(OldAddress.ofImage("/i/2023/01/02/a1.png"),
				OldAddress.ofImage("/Ab3dEf.png"), OldAddress.ofThumbnail("/Ab3dEf.png!thumbnail"));
	}

	@Test
	void readsZiplineAndLeavesOutWhatWasNotForEverybodyForEver() throws IOException {
		for (String name : List.of("a.png", "b.png", "c.png", "d.png")) {
			file(name);
		}
		read("zipline", """
				id,createdAt,deletesAt,name,originalName,maxViews,password
				1,2024-03-04 05:06:07.089,,a.png,Screenshot.png,,
				2,2024-03-04 05:06:07.089,2030-01-01,b.png,,,
				3,2024-03-04 05:06:07.089,,c.png,,3,
				4,2024-03-04 05:06:07.089,,d.png,,,$argon2id$v
				""");

		assertThat(images).singleElement().satisfies(image -> {
			assertThat(image.name()).isEqualTo("Screenshot.png");
			assertThat(image.uploadedAt()).hasValue(Instant.parse("2024-03-04T05:06:07.089Z"));
			assertThat(image.isListed()).hasValue(false);
			assertThat(image.addresses()).containsExactly(OldAddress.ofImage("/u/a.png"),
					OldAddress.ofImage("/raw/a.png"), OldAddress.ofPage("/view/a.png"));
		});
		assertThat(skipped).hasSize(3).noneMatch(line -> line.contains("argon2"));
	}

	@Test
	void readsXBackBone() throws IOException {
		file("Zu1/5cAbc.png");
		file("Zu1/5cDef.png");
		read("xbackbone", """
				id,user_id,code,filename,storage_path,published,timestamp
				1,1,5cAbc,one.png,Zu1/5cAbc.png,1,2020-02-03 04:05:06
				2,1,5cDef,two.png,Zu1/5cDef.png,0,2020-02-03 04:05:06
				""");

		assertThat(images.getFirst().addresses()).containsExactly(OldAddress.ofPage("/Zu1/5cAbc"),
				OldAddress.ofImage("/Zu1/5cAbc.png"), OldAddress.ofImage("/Zu1/5cAbc/raw"),
				OldAddress.ofImage("/Zu1/5cAbc/raw.png"), OldAddress.ofDownload("/Zu1/5cAbc/download"));
		assertThat(images.getLast().addresses()).isEmpty();
	}

	@Test
	void readsTheOperatorsOwnListOfAddresses() throws IOException {
		file("1.png");
		read("list", """
				address	file	name	date	listed	page
				https://old.example/a%20b/1.png?x=1	1.png	One	2021-06-07T08:09:10+02:00	no	/view/1
				""");

		assertThat(images).singleElement().satisfies(image -> {
			assertThat(image.name()).isEqualTo("One.png");
			assertThat(image.uploadedAt()).hasValue(Instant.parse("2021-06-07T06:09:10Z"));
			assertThat(image.isListed()).hasValue(false);
			assertThat(image.addresses()).containsExactly(OldAddress.ofImage("/a b/1.png"),
					OldAddress.ofPage("/view/1"));
		});
	}

	@Test
	void readsPictShareAndImgpush() throws IOException {
		file("da6733407c.png/da6733407c.png");
		Files.writeString(files.resolve("da6733407c.png/meta.json"),
				"{\"original_filename\":\"cat.PNG\",\"uploaded\":1600000000,\"delete_code\":\"secret\"}");
		file("da6733407c.png/100x100_da6733407c.png");
		file("sha1.csv");
		read("pictshare", null);
		assertThat(images).singleElement().satisfies(image -> {
			assertThat(image.name()).isEqualTo("cat.PNG");
			assertThat(image.uploadedAt()).hasValue(Instant.ofEpochSecond(1_600_000_000));
			assertThat(image.addresses()).containsExactly(OldAddress.ofImage("/da6733407c.png"));
		});

		images.clear();
		read("imgpush", null);
		assertThat(images).extracting(image -> image.addresses().getFirst().path())
				.contains("/100x100_da6733407c.png").allMatch(path -> path.lastIndexOf('/') == 0);
	}

	@Test
	void readsNothingOutsideOfItsFolder() throws IOException {
		Files.writeString(folder.resolve("secret.png"), "secret");
		Files.createSymbolicLink(files.resolve("link.png"), folder.resolve("secret.png"));
		read("list", "address,file\n/a.png,../secret.png\n/b.png,/../secret.png\n/c.png,link.png\n");
		read("folder", null);

		assertThat(images).isEmpty();
		assertThat(skipped).hasSize(3);
	}

	@Test
	void namesTheColumnsThatAreMissing() {
		assertThatThrownBy(() -> read("zipline", "id,size\n1,2\n")).isInstanceOf(ImportException.class)
				.hasMessageContaining("no column name, createdAt; it has id, size");
		assertThatThrownBy(() -> read("zipline", null)).hasMessageContaining("--table");
		assertThatThrownBy(() -> read("flickr", null)).hasMessageContaining("folder, list, chevereto");
	}

	@Test
	void readsFieldsWithCommasQuotationMarksAndLineFeeds() throws IOException {
		assertThat(CommaSeparated.read(new StringReader("a,\"b,\n\"\"c\"\"\",\r\n\"\",d\n\n\"e\"")))
				.containsExactly(List.of("a", "b,\n\"c\"", ""), List.of("", "d"), List.of("e"));
	}

	@ParameterizedTest
	@CsvSource({"2024-05-01,2024-04-30T22:00:00Z", "2024-05-01 18:30:00,2024-05-01T16:30:00Z",
			"2024-05-01T18:30:00.5Z,2024-05-01T18:30:00.500Z", "2024-05-01 18:30:00+00,2024-05-01T18:30:00Z",
			"2024-05-01 18:30:00.25-0130,2024-05-01T20:00:00.250Z", "1714588200,2024-05-01T18:30:00Z"})
	void readsTimes(String text, Instant time) {
		assertThat(Times.parse(text, ZoneId.of("Europe/Berlin"))).hasValue(time);
	}

	@ParameterizedTest
	@CsvSource({"0000-00-00 00:00:00", "yesterday", "''", "99999999999999"})
	void readsNoTimeWhereThereIsNone(String text) {
		assertThat(Times.parse(text, ZoneOffset.UTC)).isEmpty();
	}

	private void file(String path) throws IOException {
		Path file = files.resolve(path);
		Files.createDirectories(file.getParent());
		Files.writeString(file, path);
	}

	private void read(String kind, @Nullable String table, String... options)
			throws IOException {
		Optional<Path> file = Optional.empty();
		if (table != null) {
			file = Optional.of(Files.writeString(folder.resolve("table"), table));
		}
		ZoneId zone = options.length == 0 ? ZoneOffset.UTC : ZoneId.of(options[0].substring("--zone=".length()));
		ImportSources.of(new ImportSources.OldHost(kind, files, file, Optional.empty(), zone)).read(images::add,
				(what, reason) -> skipped.add(what + ": " + reason));
	}
}
