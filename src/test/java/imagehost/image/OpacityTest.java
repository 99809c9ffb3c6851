package imagehost.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class OpacityTest {
	private static final int GIF_LEFT = 1;
	private static final int GIF_WIDTH = 5;

	@Test
	void makesJpegOfWhatCannotBeTransparent() throws Exception {
		assertThat(Thumbnail.formatOf(ImageFormat.JPEG, Pictures.jpeg(8, 8))).isEqualTo(ImageFormat.JPEG);
		assertThat(Thumbnail.formatOf(ImageFormat.PNG, Pictures.png(8, 8))).isEqualTo(ImageFormat.JPEG);
		assertThat(Thumbnail.formatOf(ImageFormat.GIF, Pictures.gif(8, 8))).isEqualTo(ImageFormat.JPEG);
	}

	@Test
	void makesPngOfPngWithAnAlphaChannel() throws Exception {
		assertThat(Thumbnail.formatOf(ImageFormat.PNG, png(BufferedImage.TYPE_INT_ARGB))).isEqualTo(ImageFormat.PNG);
	}

	@Test
	void makesPngOfPngWithATransparentColour() throws Exception {
		byte[] opaque = png(BufferedImage.TYPE_INT_RGB);
		int header = PngChunks.SIGNATURE_LENGTH + PngChunk.FRAME_LENGTH + 13;
		byte[] transparent = JpegBytes.insert(opaque, header, chunk("tRNS", new byte[6]));

		assertThat(Thumbnail.formatOf(ImageFormat.PNG, transparent)).isEqualTo(ImageFormat.PNG);
	}

	private static byte[] png(int type) throws IOException {
		return encoded("png", new BufferedImage(8, 8, type));
	}

	private static byte[] chunk(String type, byte[] data) {
		byte[] typeAndData = JpegBytes.join(type.getBytes(StandardCharsets.US_ASCII), data);
		CRC32 crc = new CRC32();
		crc.update(typeAndData);
		return ByteBuffer.allocate(12 + data.length).putInt(data.length).put(typeAndData).putInt((int) crc.getValue())
				.array();
	}

	@Test
	void makesPngOfGifWithATransparentColour() throws Exception {
		byte[] colours = {0, (byte) 255};
		IndexColorModel model = new IndexColorModel(1, 2, colours, colours, colours, 1);

		byte[] gif = encoded("gif", new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_BINARY, model));

		assertThat(Thumbnail.formatOf(ImageFormat.GIF, gif)).isEqualTo(ImageFormat.PNG);
	}

	@Test
	void makesPngOfGifWhoseFirstFrameLeavesSomeOfTheScreenFree() throws Exception {
		byte[] gif = Pictures.gif(8, 8);
		int frame = firstFrame(gif);

		assertThat(Thumbnail.formatOf(ImageFormat.GIF, JpegBytes.with(gif, frame + GIF_LEFT, 1)))
				.isEqualTo(ImageFormat.PNG);
		assertThat(Thumbnail.formatOf(ImageFormat.GIF, JpegBytes.with(gif, frame + GIF_WIDTH, 7)))
				.isEqualTo(ImageFormat.PNG);
	}

	/** The image descriptor that covers all of the screen. */
	private static int firstFrame(byte[] gif) {
		byte[] descriptor = {0x2C, 0, 0, 0, 0, 8, 0, 8, 0};
		int offset = 13;
		while (!Arrays.equals(gif, offset, offset + descriptor.length, descriptor, 0, descriptor.length)) {
			offset++;
		}
		return offset;
	}

	private static byte[] encoded(String format, BufferedImage image) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		image.setRGB(0, 0, Color.WHITE.getRGB());
		ImageIO.write(image, format, out);
		return out.toByteArray();
	}
}
