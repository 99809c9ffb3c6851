package imagehost.image;

import imagehost.image.gif.GifBytes;
import imagehost.image.jpeg.JpegBytes;
import imagehost.image.jpeg.JpegSamples;
import imagehost.image.png.PngBytes;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A file in which something can be hidden.
 *
 * @param boundaries offsets between its segments, chunks or blocks
 */
record HidingSample(String name, byte[] file, List<Integer> boundaries) {
	private static final int SIGNATURE_LENGTH = 8;
	private static final int CHUNK_FRAME = 12;
	/** Beyond, every third byte will do: there are the data of pixels. */
	private static final int HEAD = 260;
	private static final List<String> CHUNKS = List.of("tEXt", "zTXt", "iTXt", "tIME", "sPLT", "hIST", "caBX", "iDOT",
			"gAMA", "cHRM", "sRGB", "iCCP", "cICP", "mDCV", "cLLI", "sBIT", "bKGD", "tRNS", "pHYs", "eXIf", "acTL",
			"fcTL", "fdAT", "IDAT", "PLTE", "prVt", "oFFs", "sTER");

	static List<HidingSample> all() {
		byte[] png = PngBytes.grey4x3().chunk("gAMA", (byte) 0, (byte) 0, (byte) 0xB1, (byte) 0x8F)
				.chunk("pHYs", (byte) 0, (byte) 0, (byte) 11, (byte) 19, (byte) 0, (byte) 0, (byte) 11, (byte) 19,
						(byte) 1)
				.data(PngBytes.rows4x3()).end();
		byte[] indexed = PngBytes.signature().header(2, 1, 8, 3, 0).chunk("PLTE", new byte[240])
				.chunk("tRNS", new byte[80]).data((byte) 0, (byte) 1, (byte) 2).end();
		byte[] animated = PngBytes.grey4x3().animation(2, 0).frame(0, 4, 3, 0, 0).data(PngBytes.rows4x3())
				.frame(1, 4, 3, 0, 0).frameData(2, PngBytes.deflate(PngBytes.rows4x3())).end();
		byte[] gif = GifBytes.screen(4, 3).loop("NETSCAPE2.0", 3).control(0, 5).image(4, 3).control(1, 7).image(4, 3)
				.end();
		List<HidingSample> samples = new ArrayList<>();
		for (byte[] jpeg : List.of(JpegSamples.baseline(32, 16), JpegSamples.progressive(32, 16),
				JpegSamples.grey(9, 9))) {
			samples.add(new HidingSample("jpeg of " + jpeg.length, jpeg, segments(jpeg)));
		}
		samples.add(new HidingSample("png", png, chunks(png)));
		samples.add(new HidingSample("png of a palette", indexed, chunks(indexed)));
		samples.add(new HidingSample("animated png", animated, chunks(animated)));
		samples.add(new HidingSample("gif", gif,
				List.of(13 + 12, 13 + 12 + 19, 13 + 12 + 19 + 8, gif.length - 1, gif.length)));
		return samples;
	}

	private static List<Integer> segments(byte[] jpeg) {
		List<Integer> segments = new ArrayList<>();
		for (int offset = 2; offset + 3 < jpeg.length && jpeg[offset] == (byte) 0xFF;) {
			segments.add(offset);
			offset = (jpeg[offset + 1] & 0xFF) == 0xDA
					? dataEnd(jpeg, offset + 2)
					: offset + 2 + (ByteBuffer.wrap(jpeg).getShort(offset + 2) & 0xFFFF);
		}
		segments.add(jpeg.length - 2);
		segments.add(jpeg.length);
		return segments;
	}

	private static int dataEnd(byte[] jpeg, int start) {
		int offset = start;
		while (jpeg[offset] != (byte) 0xFF || jpeg[offset + 1] == 0) {
			offset++;
		}
		return offset;
	}

	private static List<Integer> chunks(byte[] png) {
		List<Integer> chunks = new ArrayList<>();
		for (int offset = SIGNATURE_LENGTH; offset < png.length;) {
			chunks.add(offset);
			offset += CHUNK_FRAME + ByteBuffer.wrap(png).getInt(offset);
		}
		chunks.add(png.length);
		return chunks;
	}

	List<Integer> offsets() {
		return IntStream.rangeClosed(0, file.length)
				.filter(offset -> offset < HEAD || offset > file.length - HEAD || offset % 3 == 0).boxed().toList();
	}

	byte[] with(int offset, byte[] inserted) {
		return JpegBytes.insert(file, offset, inserted);
	}

	/** Segments, chunks or blocks of every type that hold these bytes. */
	List<byte[]> parts(byte[] marker) {
		if (file[0] == (byte) 0xFF) {
			return IntStream.rangeClosed(0xC0, 0xFE).filter(type -> type < 0xD0 || type > 0xD9)
					.mapToObj(type -> List.of(JpegBytes.segment(type, marker), JpegBytes.segment(type, table(marker)),
							JpegBytes.segment(type, JpegBytes.ascii("JFIF\0"), marker),
							JpegBytes.segment(type, JpegBytes.ascii("Adobe"), marker, marker),
							JpegBytes.segment(type, JpegBytes.ascii("Exif\0\0"), ExifOrientation.minimalTiff(6),
									marker)))
					.flatMap(List::stream).toList();
		}
		if (file[0] == (byte) 0x89) {
			return CHUNKS.stream().flatMap(type -> IntStream.of(0, 1, 2, 6, 8, 9, 24, 26, 32)
					.mapToObj(
							length -> PngBytes.chunkBytes(type, length == 0 ? marker : Arrays.copyOf(marker, length))))
					.toList();
		}
		return IntStream.range(0, 256)
				.mapToObj(label -> JpegBytes.join(new byte[]{0x21, (byte) label, (byte) marker.length},
						marker, new byte[1]))
				.toList();
	}

	/** The content of a DQT or DHT segment. */
	private static byte[] table(byte[] marker) {
		return JpegBytes.join(new byte[]{1}, Arrays.copyOf(marker, 64));
	}

	/** With right checksums, where the format has any. */
	byte[] repaired(byte[] changed) {
		if (file[0] != (byte) 0x89) {
			return changed;
		}
		ByteBuffer png = ByteBuffer.wrap(changed.clone());
		int offset = SIGNATURE_LENGTH;
		while (offset + CHUNK_FRAME <= png.limit()) {
			int length = png.getInt(offset);
			if (length < 0 || length > png.limit() - offset - CHUNK_FRAME) {
				break;
			}
			CRC32 checksum = new CRC32();
			checksum.update(png.array(), offset + 4, length + 4);
			png.putInt(offset + 8 + length, (int) checksum.getValue());
			offset += CHUNK_FRAME + length;
		}
		return png.array();
	}

	/** Whether the stored file looks otherwise than this one: then everybody sees that something was done to it. */
	boolean isSeen(byte[] stored) {
		return !pixels(file).equals(pixels(stored));
	}

	private static String pixels(byte[] bytes) {
		StringBuilder pixels = new StringBuilder();
		try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
			ImageReader reader = ImageIO.getImageReaders(input).next();
			reader.setInput(input, false, true);
			for (int frame = 0; frame < reader.getNumImages(true); frame++) {
				BufferedImage image = reader.read(frame);
				pixels.append(image.getWidth()).append('x').append(image.getHeight()).append(Arrays.hashCode(
						image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth())));
			}
			reader.dispose();
		} catch (IOException | RuntimeException unreadable) {
			pixels.append(unreadable);
		}
		return pixels.toString();
	}

	@Override
	public String toString() {
		return name;
	}
}
