package imagehost.api;

import static imagehost.api.OpenApiFile.keys;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The description has the fields of the records, in schemas and in examples. */
class OpenApiSchemasTest {
	private final OpenApiFile file;

	OpenApiSchemasTest() throws IOException {
		file = new OpenApiFile();
	}

	/** As YAML 1.2.2 asks (sections 7.4 and 8.2.1), and strict readers such as Redocly's; ours takes less. */
	@Test
	void endsWhatIsInBracketsDeeperThanItsKey() throws IOException {
		assertThat(OpenApiFile.text())
				.doesNotContainPattern("(?m)^( *)[^ #\\n][^\\n]*[\\[{]\\n(\\1 [^\\n]*\\n)*\\1[\\]}]");
	}

	@ParameterizedTest
	@CsvSource({"Image,imagehost.api.ImageDocument", "ImageList,imagehost.api.ImageList",
			"Album,imagehost.api.AlbumDocument",
			"FileList,imagehost.api.FileList", "Oembed,imagehost.api.OembedDocument",
			"CheveretoAnswer,imagehost.compat.CheveretoAnswer",
			"CheveretoFailure,imagehost.compat.CheveretoFailure", "ImgurAnswer,imagehost.compat.ImgurAnswer",
			"ImgbbAnswer,imagehost.compat.ImgbbAnswer", "LskyAnswer,imagehost.compat.LskyAnswer",
			"LskyFailure,imagehost.compat.LskyAnswer", "ObsidianFailure,imagehost.compat.ObsidianAnswer"})
	void hasTheFieldsOfTheRecords(String schema, String record) throws ClassNotFoundException {
		assertThat(keys(file.schema(schema).get("properties"))).isEqualTo(fields(record));
	}

	@ParameterizedTest
	@CsvSource({"/components/schemas/ImgurAnswer/properties/data,imagehost.compat.ImgurImage",
			"/components/schemas/ImgurAlbumAnswer/properties/data,imagehost.compat.ImgurAlbum",
			"/components/schemas/ImgurFailure/properties/data,imagehost.compat.ImgurAnswer$Fault",
			"/components/schemas/ImgbbAnswer/properties/data,imagehost.compat.ImgbbAnswer$StoredImage",
			"/components/schemas/LskyAnswer/properties/data,imagehost.compat.LskyAnswer$StoredImage",
			"/components/schemas/LskyAnswer/properties/data/properties/links,imagehost.compat.LskyAnswer$ImageLinks",
			"/components/schemas/CheveretoAnswer/properties/image,imagehost.compat.CheveretoAnswer$StoredImage"})
	void hasTheFieldsOfTheRecordsInside(String place, String record) throws ClassNotFoundException {
		assertThat(keys(file.at(place).get("properties"))).isEqualTo(fields(record));
	}

	@Test
	void hasTheFieldsOfAProblem() throws ClassNotFoundException {
		Set<String> fields = new TreeSet<>(fields("imagehost.api.Problem"));
		fields.remove("facts"); // members of their own

		assertThat(keys(file.schema("Problem").get("properties"))).isEqualTo(fields);
	}

	@Test
	void showsExamplesWithEveryField() throws Exception {
		Set<String> fields = fields("imagehost.api.ImageDocument");
		Set<String> ofOthers = new TreeSet<>(fields);
		ofOthers.removeAll(Set.of("delete_url", "delete_key"));

		assertThat(keys(file.example("Uploaded"))).isEqualTo(fields);
		assertThat(keys(file.example("MadeAlbum"))).isEqualTo(fields("imagehost.api.AlbumDocument"));
		assertThat(keys(file.example("Page").get("images").get(0))).isEqualTo(ofOthers);
		assertThat(new ObjectMapper().convertValue(file.schema("Image").get("required"), String[].class))
				.containsExactlyInAnyOrderElementsOf(ofOthers);
		JsonNode several = file.example("Several").get("files");
		fields.add("status");
		assertThat(keys(several.get(0))).isEqualTo(fields);
		assertThat(several.get(1)).isEqualTo(file.example("CutShort"));
	}

	private static Set<String> fields(String record) throws ClassNotFoundException {
		return Arrays.stream(Class.forName(record).getRecordComponents())
				.map(component -> new SnakeCaseStrategy().translate(component.getName()))
				.collect(Collectors.toCollection(TreeSet::new));
	}
}
