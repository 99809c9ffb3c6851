package imagehost.config;

import imagehost.catalogue.postgresql.PostgresqlLocation;
import imagehost.storage.s3.S3Location;
import imagehost.storage.s3.S3Location.AccessKey;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@link ScaleSettings}; each secret may also be in a file that is named by the same setting with {@code _FILE}.
 */
final class ScaleSettingsLoader {
	/**
	 * Bucket names (S3 User Guide, "General purpose bucket naming rules"); of a prefix, what needs no escape in a URL.
	 */
	private static final Pattern STORE = Pattern
			.compile("s3://([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:/([A-Za-z0-9._-]+(?:/[A-Za-z0-9._-]+)*))?/?");

	private final Variables variables;

	ScaleSettingsLoader(Variables variables) {
		this.variables = variables;
	}

	ScaleSettings load() {
		Optional<S3Location> store = store();
		List<URI> nginxes = nginxes();
		Optional<String> refreshKey = secret("REFRESH_KEY");
		if (!nginxes.isEmpty() && refreshKey.isEmpty()) {
			variables.fault("NGINX_URLS needs IMAGEHOST_REFRESH_KEY, a secret that backends and nginx share");
		}
		if (refreshKey.filter(key -> key.length() < 16).isPresent()) {
			variables.fault("REFRESH_KEY must have 16 characters or more"); // never shown
		}
		if (!nginxes.isEmpty() && store.isEmpty()) {
			variables.fault("NGINX_URLS is of use with IMAGEHOST_STORE_URL only: nginx keeps no copies of files");
		}
		return new ScaleSettings(store, catalogue(), nginxes, refreshKey, quota(store.isPresent()));
	}

	private Optional<S3Location> store() {
		Optional<URI> endpoint = variables.url("S3_ENDPOINT");
		String region = variables.text("S3_REGION", "us-east-1");
		boolean isPathStyle = variables.bool("S3_PATH_STYLE", endpoint.isPresent());
		Optional<AccessKey> key = key();
		Optional<String> given = variables.given("STORE_URL");
		if (given.isEmpty()) {
			return Optional.empty();
		}
		Matcher url = STORE.matcher(given.get());
		if (!url.matches()) {
			variables.fault("STORE_URL", "must be s3://bucket or s3://bucket/prefix", given.get());
			return Optional.empty();
		}
		String prefix = url.group(2) == null ? "" : url.group(2) + "/";
		return Optional.of(new S3Location(url.group(1), prefix, endpoint, region, isPathStyle, key));
	}

	private OptionalLong quota(boolean hasStore) {
		if (variables.given("STORE_QUOTA_BYTES").isEmpty()) {
			return OptionalLong.empty();
		}
		if (!hasStore) {
			variables.fault(
					"STORE_QUOTA_BYTES is of use with IMAGEHOST_STORE_URL only: of a disk the free space is known");
		}
		return OptionalLong.of(variables.number("STORE_QUOTA_BYTES", 0, 0, 1L << 60));
	}

	private Optional<AccessKey> key() {
		Optional<String> id = secret("S3_ACCESS_KEY");
		Optional<String> secret = secret("S3_SECRET_KEY");
		if (id.isPresent() != secret.isPresent()) {
			variables.fault("S3_ACCESS_KEY and IMAGEHOST_S3_SECRET_KEY must be set both or neither");
		}
		return id.flatMap(known -> secret.map(half -> new AccessKey(known, half)));
	}

	private Optional<PostgresqlLocation> catalogue() {
		Optional<String> user = variables.given("CATALOGUE_USER");
		Optional<String> password = secret("CATALOGUE_PASSWORD");
		Optional<String> url = variables.given("CATALOGUE_URL");
		if (url.filter(given -> !given.startsWith("jdbc:postgresql:")).isPresent()) {
			variables.fault("CATALOGUE_URL must begin with jdbc:postgresql:"); // not shown: it may hold a password
			return Optional.empty();
		}
		return url.map(given -> new PostgresqlLocation(given, user, password, PostgresqlLocation.SCHEMA));
	}

	private List<URI> nginxes() {
		List<URI> all = new ArrayList<>();
		for (String one : variables.list("NGINX_URLS")) {
			if (!one.matches("http://[A-Za-z0-9._-]+(:[0-9]{1,5})?/?")) {
				variables.fault("NGINX_URLS", "must be addresses such as http://nginx:8080, separated by commas", one);
				return List.of();
			}
			all.add(URI.create(one));
		}
		return List.copyOf(all);
	}

	private Optional<String> secret(String name) {
		Optional<String> value = variables.given(name);
		Optional<String> file = variables.given(name + "_FILE");
		if (file.isEmpty()) {
			return value;
		}
		if (value.isPresent()) {
			variables.fault(name + " and IMAGEHOST_" + name + "_FILE must not be set both");
		}
		try {
			return Optional.of(Files.readString(Path.of(file.get())).strip()).filter(text -> !text.isEmpty());
		} catch (IOException | IllegalArgumentException unreadable) {
			variables.fault(name + "_FILE", "must be a file that can be read", file.get());
			return Optional.empty();
		}
	}
}
