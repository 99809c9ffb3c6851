package imagehost.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What somebody could want to hide in an image. */
public final class Payloads {
	private Payloads() {
	}

	/** A way of hiding bytes: makes the upload. */
	public interface Channel {
		byte[] upload(byte[] payload);
	}

	private static List<byte[]> all() {
		return List.of("HIDDEN-7f3a-marker".getBytes(StandardCharsets.US_ASCII),
				"<?php system($_GET['c']); ?>".getBytes(StandardCharsets.US_ASCII),
				"<!doctype html><script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII), archive());
	}

	private static byte[] archive() {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			zip.putNextEntry(new ZipEntry("hidden.txt"));
			zip.write("hidden".getBytes(StandardCharsets.US_ASCII));
		} catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
		return out.toByteArray();
	}

	/** Requires that what is stored is the same whatever is hidden, so that nothing of it can be left. */
	public static void requireClosed(Channel channel) {
		byte[] first = Inspecting.scrubbed(channel.upload(all().getFirst()));
		for (byte[] payload : all()) {
			byte[] upload = channel.upload(payload);

			assertThat(Inspecting.scrubbed(upload)).isEqualTo(first).isNotEqualTo(upload);
		}
	}
}
