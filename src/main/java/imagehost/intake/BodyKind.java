package imagehost.intake;

import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;

/** How the body of a request holds its files. */
enum BodyKind {
	/** RFC 7578. */
	MULTIPART,
	/** URL Standard, section 5.1. */
	URLENCODED,
	/** An object whose members are the fields of a form. */
	JSON,
	/** The base64 of one file. */
	BASE64,
	/** One file as it is. */
	FILE;

	/** How many bytes of a body are looked at. */
	static final int MOST_LOOKED_AT = 4;
	/** What begins so is text, but no name of a field and no base64 of an image. */
	private static final String GIF = "GIF8";
	private static final int LAST_ASCII = 0x7F;

	/**
	 * By the type of the body alone.
	 *
	 * @throws RejectedException when no upload has that type
	 */
	static BodyKind declaredBy(UploadRequest request) throws RejectedException {
		String type = request.mediaType();
		if (type.equals("multipart/form-data")) {
			return MULTIPART;
		}
		if (type.equals("application/x-www-form-urlencoded")) {
			return URLENCODED;
		}
		if (type.startsWith("image/")) {
			return FILE;
		}
		if (!request.isBodyLookedAt()) {
			throw new RejectedException(Rejection.UNSUPPORTED_CONTENT_TYPE);
		}
		if (type.endsWith("json")) {
			return JSON;
		}
		return type.startsWith("text/") ? BASE64 : FILE;
	}

	/**
	 * By its first bytes: an image may come under the type of a form, as from ksnip, or of text.
	 *
	 * @param body has its bytes still when this returns
	 */
	BodyKind asItBegins(PushbackInputStream body) throws IOException {
		if (this == MULTIPART || this == FILE) {
			return this;
		}
		byte[] begin = body.readNBytes(MOST_LOOKED_AT);
		body.unread(begin);
		String text = new String(begin, StandardCharsets.ISO_8859_1);
		boolean isText = text.chars().allMatch(character -> character >= '\t' && character <= LAST_ASCII);
		return isText && !text.equals(GIF) ? this : FILE;
	}
}
