package imagehost.deletion;

import imagehost.http.Routes;
import imagehost.image.ImageFormat;
import imagehost.image.ImageName;
import imagehost.image.Thumbnail;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * Has each nginx drop its copy of a deleted image and remember that it is gone, whether or not the store answers. One
 * that cannot be reached asks the store by itself within a minute.
 */
public final class NginxCopies implements ServedCopies {
	private static final Logger LOG = LogManager.getLogger(NginxCopies.class);
	private static final Duration PATIENCE = Duration.ofSeconds(3);
	private static final int GONE = 404;

	private final List<URI> nginxes;
	private final byte[] key;
	private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

	/**
	 * @param nginxes where each of them listens
	 * @param key shared with them, so that nobody else can make images disappear
	 */
	public NginxCopies(List<URI> nginxes, String key) {
		this.nginxes = List.copyOf(nginxes);
		this.key = key.getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * The copies of each of them; none where there is no nginx of its own machine.
	 *
	 * @param key is there where an nginx is
	 */
	public static ServedCopies of(List<URI> nginxes, Optional<String> key) {
		return nginxes.isEmpty() ? NONE : new NginxCopies(nginxes, key.orElseThrow());
	}

	@Override
	public void drop(ImageName name) {
		List<CompletableFuture<?>> answers = new ArrayList<>();
		for (URI nginx : nginxes) {
			answers.add(drop(nginx, Routes.IMAGES + name));
			for (ImageFormat format : Thumbnail.FORMATS) {
				answers.add(drop(nginx, Routes.THUMBNAILS + new ImageName(name.id(), format)));
				answers.add(drop(nginx, Routes.PREVIEWS + new ImageName(name.id(), format)));
			}
		}
		answers.forEach(CompletableFuture::join);
	}

	private CompletableFuture<?> drop(URI nginx, String path) {
		HttpRequest request = HttpRequest.newBuilder(nginx.resolve(path)).timeout(PATIENCE)
				.header("X-Deleted", signature(path)).build();
		return http.sendAsync(request, BodyHandlers.discarding()).handle((answer, failure) -> {
			if (failure != null) {
				LOG.warn("{} could not be asked to forget {}: {}", nginx, path, failure.toString());
			} else if (answer.statusCode() < GONE) {
				LOG.warn("{} still serves {}: {}", nginx, path, answer.statusCode());
			}
			return answer;
		});
	}

	private String signature(String path) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(key, mac.getAlgorithm()));
			return HexFormat.of().formatHex(mac.doFinal(path.getBytes(StandardCharsets.UTF_8)));
		} catch (GeneralSecurityException impossible) {
			throw new IllegalStateException("every Java has HmacSHA256", impossible);
		}
	}
}
