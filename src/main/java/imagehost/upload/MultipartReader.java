package imagehost.upload;

import imagehost.gate.Gate;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import imagehost.upload.MinimumRateInput.TooSlowException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.FileUploadSizeException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletDiskFileUpload;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * Reads one file and its options out of a {@code multipart/form-data} request (RFC 7578), streaming, with every part
 * bounded. Safe for many threads.
 */
public final class MultipartReader {
	private static final Set<String> FILE_FIELDS = Set.of("file", "image", "source", "files[]", "images[]");
	/** Sent by the plain form: it showed the choice, and a browser says nothing of a box that is not ticked. */
	private static final String ASKED = "listed_asked";
	private static final int MAX_PARTS = 16;
	private static final int MAX_PART_HEADER_BYTES = 4096;
	private static final int MAX_FIELD_BYTES = 1024;
	/** Room for part headers and small fields beside a file of the largest size, as in nginx's limit of 6 MiB. */
	private static final int MULTIPART_OVERHEAD_BYTES = 1 << 20;
	/** Read before a place in memory is asked for, so that a slow beginner holds none. */
	private static final int HEAD_BYTES = 64 << 10;

	private final int maxUploadBytes;
	private final Gate memory;

	/**
	 * @param maxUploadBytes the largest file, inclusive
	 * @param memory bounds the KiB of all files in memory
	 */
	public MultipartReader(int maxUploadBytes, Gate memory) {
		this.maxUploadBytes = maxUploadBytes;
		this.memory = memory;
	}

	/**
	 * Reads the whole request.
	 *
	 * @param nameSeen gets the name of the file as the client gave it, as soon as it is known
	 * @throws RejectedException when there is no file, a part or the whole is over its limit, or the body is malformed,
	 *             interrupted or too slow
	 */
	IncomingFile read(HttpServletRequest request, Consumer<String> nameSeen) throws RejectedException {
		String type = request.getContentType();
		if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
			throw new RejectedException(Rejection.NOT_MULTIPART);
		}
		Reading reading = new Reading(request.getContentLengthLong(), nameSeen);
		try {
			return reading.all(request);
		} catch (FileUploadSizeException tooLarge) {
			// Headers over their limit arrive as this type too: those are malformed, not large files.
			boolean isWhole = tooLarge.getPermitted() > MAX_PART_HEADER_BYTES;
			throw isWhole ? tooLarge() : new RejectedException(Rejection.MALFORMED_MULTIPART);
		} catch (FileUploadException | IllegalArgumentException malformed) {
			throw new RejectedException(Rejection.MALFORMED_MULTIPART);
		} catch (TooSlowException | SocketTimeoutException slow) {
			throw new RejectedException(Rejection.TOO_SLOW);
		} catch (IOException gone) {
			throw new RejectedException(Rejection.BODY_INTERRUPTED);
		} finally {
			reading.closeUnlessDone();
		}
	}

	private RejectedException tooLarge() {
		return new RejectedException(Rejection.FILE_TOO_LARGE, Map.of("limit_bytes", maxUploadBytes));
	}

	/** One request's way through its parts. */
	private final class Reading {
		private final long contentLength;
		private final Consumer<String> nameSeen;
		private @Nullable IncomingFile file;
		private @Nullable Boolean isListed;
		private boolean isAsked;
		private boolean isDone;

		Reading(long contentLength, Consumer<String> nameSeen) {
			this.contentLength = contentLength;
			this.nameSeen = nameSeen;
		}

		IncomingFile all(HttpServletRequest request) throws RejectedException, IOException {
			var upload = new JakartaServletDiskFileUpload();
			upload.setMaxSize((long) maxUploadBytes + MULTIPART_OVERHEAD_BYTES);
			upload.setMaxPartHeaderSize(MAX_PART_HEADER_BYTES);
			upload.setHeaderCharset(StandardCharsets.UTF_8);
			var parts = upload.getItemIterator(new PacedRequest(request));
			for (int count = 1; parts.hasNext(); count++) {
				if (count > MAX_PARTS) {
					throw new RejectedException(Rejection.TOO_MANY_PARTS, Map.of("limit", MAX_PARTS));
				}
				take(parts.next());
			}
			return finished();
		}

		private void take(FileItemInput part) throws RejectedException, IOException {
			String field = part.getFieldName();
			if (field == null) {
				throw new RejectedException(Rejection.MALFORMED_MULTIPART);
			}
			if (!part.isFormField() && FILE_FIELDS.contains(field)) {
				if (file != null) {
					throw new RejectedException(Rejection.TOO_MANY_FILES);
				}
				file = readFile(part);
				return;
			}
			byte[] value = bounded(part);
			if (field.equals("listed")) {
				if (isListed != null) {
					throw badParameter("listed");
				}
				isListed = parseBoolean(new String(value, StandardCharsets.UTF_8));
			}
			isAsked |= field.equals(ASKED);
		}

		private IncomingFile readFile(FileItemInput part) throws RejectedException, IOException {
			String name = part.getName() == null ? "" : part.getName();
			nameSeen.accept(name);
			try (var in = part.getInputStream()) {
				byte[] head = in.readNBytes(HEAD_BYTES);
				if (head.length < HEAD_BYTES) {
					return new IncomingFile(name, head, () -> {
					});
				}
				int capacity = maxUploadBytes + 1; // one more than allowed tells that it is too large
				if (contentLength > 0) {
					capacity = (int) Math.min(capacity, contentLength);
				}
				Gate.Pass pass = memory.enter((capacity >> 10) + 1);
				try {
					byte[] all = Arrays.copyOf(head, capacity);
					int length = HEAD_BYTES + in.readNBytes(all, HEAD_BYTES, capacity - HEAD_BYTES);
					if (length > maxUploadBytes) {
						throw tooLarge();
					}
					return new IncomingFile(name, length == capacity ? all : Arrays.copyOf(all, length), pass);
				} catch (RejectedException | IOException | RuntimeException failure) {
					pass.close();
					throw failure;
				}
			}
		}

		private byte[] bounded(FileItemInput part) throws RejectedException, IOException {
			try (var in = part.getInputStream()) {
				byte[] value = in.readNBytes(MAX_FIELD_BYTES + 1);
				if (value.length > MAX_FIELD_BYTES) {
					throw badParameter(part.isFormField() ? "field" : "file");
				}
				return value;
			}
		}

		private boolean parseBoolean(String text) throws RejectedException {
			return switch (text.strip().toLowerCase(Locale.ROOT)) {
				case "true", "on", "1", "yes" -> true;
				case "false", "off", "0", "no" -> false;
				default -> throw badParameter("listed");
			};
		}

		private IncomingFile finished() throws RejectedException {
			if (file == null) {
				throw new RejectedException(Rejection.NO_FILE);
			}
			if (isListed != null) {
				file.chooseListed(isListed);
			} else if (isAsked) {
				file.chooseListed(false);
			}
			isDone = true;
			return file;
		}

		void closeUnlessDone() {
			if (!isDone && file != null) {
				file.close();
			}
		}
	}

	/** The request as FileUpload reads it, its body held to the minimum rate. */
	private static final class PacedRequest extends JakartaServletRequestContext {
		private final HttpServletRequest request;

		PacedRequest(HttpServletRequest request) {
			super(request);
			this.request = request;
		}

		@Override
		public InputStream getInputStream() throws IOException {
			return new MinimumRateInput(request.getInputStream(), System::nanoTime);
		}
	}

	private static RejectedException badParameter(String parameter) {
		return new RejectedException(Rejection.BAD_PARAMETER, Map.of("parameter", parameter));
	}
}
