package imagehost.config;

import imagehost.language.Language;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * The settings of the service, checked and typed; each is described in the README's table.
 *
 * @param isListedByDefault whether an upload that does not say is shown in the catalogue
 * @param language for clients that ask for none that we speak
 * @param scale what takes the service beyond one machine
 */
public record Settings(Address address, Folders folders, Limits limits, Access access, boolean isListedByDefault,
		Language language, ScaleSettings scale) {

	/**
	 * Where the service is.
	 *
	 * @param port 0 to 65535; 0 takes a free one
	 * @param bind address to listen on
	 * @param publicUrl what links begin with; empty: they follow the request
	 */
	public record Address(int port, String bind, Optional<URI> publicUrl) {
	}

	/**
	 * Where it keeps what.
	 *
	 * @param images images, thumbnails and catalogue
	 * @param logs {@code app.log}
	 */
	public record Folders(Path images, Path logs) {
	}

	/**
	 * How much it takes.
	 *
	 * @param maxUploadBytes largest file, inclusive
	 * @param maxPixels largest width × height, inclusive
	 * @param decoders images decoded at once
	 * @param uploadMemoryBytes bytes of uploads in memory at once; later ones wait
	 * @param reservedBytes disk space that no upload may touch
	 */
	public record Limits(int maxUploadBytes, long maxPixels, int decoders, long uploadMemoryBytes, long reservedBytes) {
	}

	/**
	 * Who may what.
	 *
	 * @param adminToken lets its bearer delete any image; empty: nobody may
	 * @param uploadTokens let their bearers upload; none: everybody may
	 * @param corsOrigins sites whose scripts may use the interface for programs, or {@code *}; none: no other site's
	 *            may
	 */
	public record Access(Optional<String> adminToken, Set<String> uploadTokens, Set<String> corsOrigins) {
	}
}
