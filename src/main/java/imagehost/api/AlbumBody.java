package imagehost.api;

import com.fasterxml.jackson.databind.JsonNode;
import imagehost.catalogue.AlbumChange;
import imagehost.image.ImageId;
import imagehost.image.RejectedException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the bodies of requests about albums: JSON objects whose members are the title and lists of the ids of images.
 *
 * @param title empty where a new album is given none
 * @param images of a new album
 */
record AlbumBody(String title, List<ImageId> images) {
	/** More than the longest title and the ids of as many images as an album may have can take, in each list. */
	private static final int MAX_BYTES = 65_536;
	private static final String TITLE = "title";
	private static final Set<String> OF_NEW = Set.of(TITLE, "images");
	private static final Set<String> OF_CHANGE = Set.of(TITLE, "add", "remove", "order");

	/**
	 * @throws RejectedException naming the member that is unknown or of another type, or {@code body} when it is no
	 *             JSON object
	 */
	static AlbumBody ofNew(InputStream body) throws IOException, RejectedException {
		JsonNode json = read(body, OF_NEW);
		return new AlbumBody(json.path(TITLE).asText(), ids(json, "images"));
	}

	/** As {@link #ofNew} does. */
	static AlbumChange ofChange(InputStream body) throws IOException, RejectedException {
		JsonNode json = read(body, OF_CHANGE);
		return new AlbumChange(json.has(TITLE) ? json.get(TITLE).textValue() : null, ids(json, "remove"),
				ids(json, "add"), ids(json, "order"));
	}

	private static JsonNode read(InputStream body, Set<String> members) throws IOException, RejectedException {
		return JsonBody.read(body, MAX_BYTES, (member, value) -> members.contains(member)
				&& (member.equals(TITLE) ? value.isTextual() : value.isArray()));
	}

	private static List<ImageId> ids(JsonNode json, String member) throws RejectedException {
		List<ImageId> ids = new ArrayList<>();
		for (JsonNode element : json.path(member)) {
			Optional<ImageId> id = element.isTextual() ? ImageId.parse(element.textValue()) : Optional.empty();
			ids.add(id.orElseThrow(() -> RejectedException.badParameter(member)));
		}
		return ids;
	}
}
