package imagehost.config;

import imagehost.catalogue.postgresql.PostgresqlLocation;
import imagehost.storage.s3.S3Location;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The settings that take the service beyond one machine; all of them may be left out.
 *
 * @param store the S3 store; empty: the images folder
 * @param catalogue the PostgreSQL database; empty: SQLite in the images folder
 * @param nginxes addresses of the nginx servers that cache images of the store
 * @param refreshKey shared with them; there where they are
 * @param quotaBytes what images may take in the S3 store; empty: as much as it takes
 */
public record ScaleSettings(Optional<S3Location> store, Optional<PostgresqlLocation> catalogue, List<URI> nginxes,
		Optional<String> refreshKey, OptionalLong quotaBytes) {
}
