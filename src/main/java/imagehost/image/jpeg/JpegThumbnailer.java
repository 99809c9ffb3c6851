package imagehost.image.jpeg;

import imagehost.image.ImageFormat;
import imagehost.image.ImageLimits;
import imagehost.image.Inspection;
import imagehost.image.KeptBytes;
import imagehost.image.ReducedSize;
import imagehost.image.RejectedException;
import imagehost.image.Thumbnail;
import imagehost.image.jpeg.decoder.JpegCodec;
import imagehost.image.jpeg.decoder.RgbPixels;
import java.lang.foreign.Arena;

/** Makes the thumbnail of a JPEG: upright, with the colour profile where that is small. Safe for many threads. */
final class JpegThumbnailer {
	/** A larger profile would outweigh the thumbnail. */
	private static final int MAX_PROFILE_BYTES = 65_536;

	private final ImageLimits limits;
	private final JpegCodec codec;

	JpegThumbnailer(ImageLimits limits, JpegCodec codec) {
		this.limits = limits;
		this.codec = codec;
	}

	/** As {@link JpegReader#decodeBytes}; 0 of a file that cannot be decoded. */
	long decodeBytes(byte[] scrubbed) {
		try {
			JpegWalk walk = new JpegWalk(scrubbed, limits);
			walk.inspect();
			return walk.decodedBytes(JpegFrameParser.find(scrubbed, limits));
		} catch (RejectedException damagedSince) {
			return 0;
		}
	}

	/**
	 * Makes a thumbnail or a preview.
	 *
	 * @param scrubbed the image's bytes, verified
	 */
	Thumbnail make(byte[] scrubbed, ReducedSize size) throws RejectedException {
		Inspection inspection = new JpegWalk(scrubbed, limits).inspect();
		JpegFrameHeader frame = JpegFrameParser.find(scrubbed, limits);
		try (Arena arena = Arena.ofConfined()) {
			RgbPixels pixels = codec.decode(arena, scrubbed, frame, size.longestSidePx());
			return make(pixels, scrubbed, frame, inspection.orientation(), size);
		}
	}

	/**
	 * Makes a thumbnail of pixels that were decoded already.
	 *
	 * @param decoded the image at a reduced scale, as stored
	 * @param scrubbed the image's bytes, verified
	 * @param orientation that the image is shown in, 1 to 8
	 */
	Thumbnail make(RgbPixels decoded, byte[] scrubbed, JpegFrameHeader frame, int orientation, ReducedSize size)
			throws RejectedException {
		int longerSide = Math.max(frame.width(), frame.height());
		RgbPixels pixels = decoded
				.shrunk(size.reduced(frame.width(), longerSide), size.reduced(frame.height(), longerSide))
				.turned(orientation);
		byte[] bytes = frame.components() == 1 ? codec.encodeGrey(pixels) : codec.encode(pixels);
		return new Thumbnail(ImageFormat.JPEG, pixels.width(), pixels.height(), withProfile(bytes, scrubbed, frame));
	}

	/** The profile of four inks says nothing of red, green and blue. */
	private byte[] withProfile(byte[] thumbnail, byte[] scrubbed, JpegFrameHeader frame) throws RejectedException {
		if (!codec.keepsProfile() || frame.components() == 4) {
			return thumbnail;
		}
		KeptBytes profile = profile(scrubbed);
		if (profile.size() == 0 || profile.size() > MAX_PROFILE_BYTES) {
			return thumbnail;
		}
		JpegSegments segments = new JpegSegments(thumbnail);
		segments.next();
		int start = segments.next() == JpegMarkers.APP0 ? segments.end() : segments.start();
		KeptBytes all = new KeptBytes();
		all.keep(thumbnail, 0, start);
		all.write(profile.toByteArray());
		all.keep(thumbnail, start, thumbnail.length - start);
		return all.toByteArray();
	}

	/** A scrubbed file has no other APP2 segments than those of its profile. */
	private static KeptBytes profile(byte[] scrubbed) throws RejectedException {
		KeptBytes profile = new KeptBytes();
		JpegSegments segments = new JpegSegments(scrubbed);
		for (int marker = segments.next(); marker != JpegMarkers.SOS; marker = segments.next()) {
			if (marker == JpegMarkers.APP2) {
				profile.keep(scrubbed, segments.start(), segments.end() - segments.start());
			}
		}
		return profile;
	}
}
