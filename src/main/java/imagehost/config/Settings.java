package imagehost.config;

import imagehost.language.Language;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * The settings of the service, checked and typed; each is described in the README's table.
 *
 * @param port of the service itself, 0 to 65535; 0 takes a free one
 * @param bind address to listen on
 * @param imagesDir images, thumbnails and catalogue
 * @param logsDir {@code app.log}
 * @param publicUrl what links begin with; empty: they follow the request
 * @param maxUploadBytes largest file, inclusive
 * @param maxPixels largest width × height, inclusive
 * @param decoders images decoded at once
 * @param uploadMemoryBytes bytes of uploads in memory at once; later ones wait
 * @param isListedByDefault whether an upload that does not say is shown in the catalogue
 * @param language for clients that ask for none that we speak
 * @param reservedBytes disk space that no upload may touch
 * @param adminToken lets its bearer delete any image; empty: nobody may
 * @param uploadTokens let their bearers upload; none: everybody may
 * @param corsOrigins sites whose scripts may use the interface for programs, or {@code *}; none: no other site's may
 * @param scale what takes the service beyond one machine
 */
public record Settings(int port, String bind, Path imagesDir, Path logsDir, Optional<URI> publicUrl, int maxUploadBytes,
		long maxPixels, int decoders, long uploadMemoryBytes, boolean isListedByDefault, Language language,
		long reservedBytes, Optional<String> adminToken, Set<String> uploadTokens,
		Set<String> corsOrigins, ScaleSettings scale) {
}
