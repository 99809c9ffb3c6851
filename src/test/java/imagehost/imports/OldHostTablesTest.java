package imagehost.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables and folders of each host, as their databases print them. */
class OldHostTablesTest {
	@TempDir
	private Path folder;
	private OldHostFiles old;

	@BeforeEach
	void makeFolder() throws IOException {
		old = new OldHostFiles(folder);
	}

	@Test
	void readsCheveretoAsMysqlPrintsIt() throws IOException {
		old.with("2024/05/12/cat.jpg");
		old.with("old/dog.png");
		old.with("deep/er/elk.gif");
		old.read("chevereto",
				"""
						image_name\timage_extension\timage_date\timage_date_gmt\timage_storage_mode\timage_path\timage_original_filename\timage_nsfw\timage_expiration_date_gmt\talbum_privacy
						cat\tjpg\t2024-05-12 23:30:00\t2024-05-12 21:30:00\tdatefolder\tNULL\tMy\\tcat.webp\t0\tNULL\tNULL
						dog\tpng\t2015-01-01 00:00:00\t2015-01-01 00:00:00\told\tNULL\tdog.png\t0\tNULL\tprivate_but_link
						elk\tgif\t2024-05-12 00:00:00\t2024-05-12 00:00:00\tpath\t/deep/er\telk.gif\t1\tNULL\tpublic
						gone\tpng\t2024-05-12 00:00:00\t2024-05-12 00:00:00\tdirect\tNULL\tgone.png\t0\tNULL\tNULL
						soon\tpng\t2024-05-12 00:00:00\t2024-05-12 00:00:00\tdirect\tNULL\tsoon.png\t0\t2030-01-01 00:00:00\tNULL
						""");

		assertThat(old.images).extracting(OldImage::name).containsExactly("My\tcat.webp.jpg", "dog.png", "elk.gif");
		assertThat(old.images).extracting(OldImage::isListed).containsExactly(Optional.of(true), Optional.of(false),
				Optional.of(false));
		assertThat(old.images.getFirst().uploadedAt()).hasValue(Instant.parse("2024-05-12T21:30:00Z"));
		assertThat(old.images.getFirst().addresses()).containsExactly(
				OldAddress.ofImage("/images/2024/05/12/cat.jpg"), OldAddress.ofImage("/images/2024/05/12/cat.md.jpg"),
				OldAddress.ofThumbnail("/images/2024/05/12/cat.th.jpg"));
		assertThat(old.images.getLast().addresses()).contains(OldAddress.ofImage("/images/deep/er/elk.gif"));
		assertThat(old.skipped).containsExactly("gone.png: there is no such file in " + old.files.toRealPath(),
				"soon.png: it was to be deleted on 2030-01-01 00:00:00");
	}

	@Test
	void readsLsky() throws IOException {
		old.with("2023/01/02/a1.png");
		old.with("2023/01/02/b2.png");
		old.read("lsky", """
				id,key,path,name,origin_name,alias_name,extension,permission,is_unhealthy,created_at
				1,Ab3dEf,2023/01/02,a1.png,"Кот, спит.png",,png,1,0,2023-01-02 10:00:00
				2,Xy9,2023/01/02,b2.png,b.png,"My ""best"" one",png,0,0,2023-01-02 11:00:00
				""", ZoneId.of("Asia/Shanghai"));

		assertThat(old.images).extracting(OldImage::name).containsExactly("Кот, спит.png", "My \"best\" one.png");
		assertThat(old.images).extracting(image -> image.isListed().orElseThrow()).containsExactly(true, false);
		assertThat(old.images.getFirst().uploadedAt()).hasValue(Instant.parse("2023-01-02T02:00:00Z"));
		assertThat(old.images.getFirst().addresses()).containsExactly(OldAddress.ofImage("/i/2023/01/02/a1.png"),
				OldAddress.ofImage("/Ab3dEf.png"), OldAddress.ofThumbnail("/Ab3dEf.png!thumbnail"));
	}

	@Test
	void readsZiplineAndLeavesOutWhatWasNotForEverybodyForEver() throws IOException {
		for (String name : List.of("a.png", "b.png", "c.png", "d.png")) {
			old.with(name);
		}
		old.read("zipline", """
				id,createdAt,deletesAt,name,originalName,maxViews,password
				1,2024-03-04 05:06:07.089,,a.png,Screenshot.png,,
				2,2024-03-04 05:06:07.089,2030-01-01,b.png,,,
				3,2024-03-04 05:06:07.089,,c.png,,3,
				4,2024-03-04 05:06:07.089,,d.png,,,$argon2id$v
				""");

		assertThat(old.images).singleElement().satisfies(image -> {
			assertThat(image.name()).isEqualTo("Screenshot.png");
			assertThat(image.uploadedAt()).hasValue(Instant.parse("2024-03-04T05:06:07.089Z"));
			assertThat(image.isListed()).hasValue(false);
			assertThat(image.addresses()).containsExactly(OldAddress.ofImage("/u/a.png"),
					OldAddress.ofImage("/raw/a.png"), OldAddress.ofPage("/view/a.png"));
		});
		assertThat(old.skipped).hasSize(3).noneMatch(line -> line.contains("argon2"));
	}

	@Test
	void readsXBackBone() throws IOException {
		old.with("Zu1/5cAbc.png");
		old.with("Zu1/5cDef.png");
		old.read("xbackbone", """
				id,user_id,code,filename,storage_path,published,timestamp
				1,1,5cAbc,one.png,Zu1/5cAbc.png,1,2020-02-03 04:05:06
				2,1,5cDef,two.png,Zu1/5cDef.png,0,2020-02-03 04:05:06
				""");

		assertThat(old.images.getFirst().addresses()).containsExactly(OldAddress.ofPage("/Zu1/5cAbc"),
				OldAddress.ofImage("/Zu1/5cAbc.png"), OldAddress.ofImage("/Zu1/5cAbc/raw"),
				OldAddress.ofImage("/Zu1/5cAbc/raw.png"), OldAddress.ofDownload("/Zu1/5cAbc/download"));
		assertThat(old.images.getLast().addresses()).isEmpty();
	}

	@Test
	void readsTheOperatorsOwnListOfAddresses() throws IOException {
		old.with("1.png");
		old.read("list", """
				address	file	name	date	listed	page
				https://old.example/a%20b/1.png?x=1	1.png	One	2021-06-07T08:09:10+02:00	no	/view/1
				""");

		assertThat(old.images).singleElement().satisfies(image -> {
			assertThat(image.name()).isEqualTo("One.png");
			assertThat(image.uploadedAt()).hasValue(Instant.parse("2021-06-07T06:09:10Z"));
			assertThat(image.isListed()).hasValue(false);
			assertThat(image.addresses()).containsExactly(OldAddress.ofImage("/a b/1.png"),
					OldAddress.ofPage("/view/1"));
		});
	}

	@Test
	void readsPictShareAndImgpush() throws IOException {
		old.with("da6733407c.png/da6733407c.png");
		Files.writeString(old.files.resolve("da6733407c.png/meta.json"),
				"{\"original_filename\":\"cat.PNG\",\"uploaded\":1600000000,\"delete_code\":\"secret\"}");
		old.with("da6733407c.png/100x100_da6733407c.png");
		old.with("sha1.csv");
		old.read("pictshare", null);
		assertThat(old.images).singleElement().satisfies(image -> {
			assertThat(image.name()).isEqualTo("cat.PNG");
			assertThat(image.uploadedAt()).hasValue(Instant.ofEpochSecond(1_600_000_000));
			assertThat(image.addresses()).containsExactly(OldAddress.ofImage("/da6733407c.png"));
		});

		old.images.clear();
		old.read("imgpush", null);
		assertThat(old.images).extracting(image -> image.addresses().getFirst().path())
				.contains("/100x100_da6733407c.png").allMatch(path -> path.lastIndexOf('/') == 0);
	}
}
