package imagehost.imports;

import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Who may read the files of an import. */
final class Private {
	/** Addresses of unlisted images, and the secret: nobody else. */
	static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
	/** nginx, as a member of the group. */
	static final Set<PosixFilePermission> MAP = PosixFilePermissions.fromString("rw-r-----");

	private Private() {
	}
}
