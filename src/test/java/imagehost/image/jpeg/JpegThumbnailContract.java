package imagehost.image.jpeg;

import static imagehost.image.jpeg.JpegBytes.ascii;
import static imagehost.image.jpeg.JpegBytes.bytes;
import static imagehost.image.jpeg.JpegBytes.insertFirst;
import static imagehost.image.jpeg.JpegBytes.segment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import imagehost.image.Effort;
import imagehost.image.ImageLimits;
import imagehost.image.Inspection;
import imagehost.image.ReducedSize;
import imagehost.image.RejectedException;
import imagehost.image.Thumbnail;
import imagehost.image.jpeg.decoder.ImageIoJpegVerifier;
import imagehost.image.jpeg.decoder.JpegCodec;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What thumbnails of JPEGs must be, by whatever codec. */
abstract class JpegThumbnailContract {
	abstract JpegCodec codec();

	@ParameterizedTest
	@CsvSource({"1000,500,320,160", "500,1000,160,320", "321,100,320,100", "320,320,320,320", "12,7,12,7",
			"3000,1,320,1", "2560,1920,320,240", "2561,1921,320,240"})
	void fitsTheLongerSide(int width, int height, int thumbnailWidth, int thumbnailHeight) throws Exception {
		Thumbnail thumbnail = make(JpegSamples.baseline(width, height));

		BufferedImage shown = read(thumbnail);
		assertThat(shown.getWidth()).isEqualTo(thumbnail.width()).isEqualTo(thumbnailWidth);
		assertThat(shown.getHeight()).isEqualTo(thumbnail.height()).isEqualTo(thumbnailHeight);
	}

	@ParameterizedTest
	@CsvSource({"3000,1500,1280,640", "1500,3000,640,1280", "1281,100,1280,100", "1280,1280,1280,1280"})
	void fitsTheLongerSideOfAPreview(int width, int height, int previewWidth, int previewHeight) throws Exception {
		Thumbnail preview = make(JpegSamples.baseline(width, height), ReducedSize.PREVIEW);

		BufferedImage shown = read(preview);
		assertThat(shown.getWidth()).isEqualTo(preview.width()).isEqualTo(previewWidth);
		assertThat(shown.getHeight()).isEqualTo(preview.height()).isEqualTo(previewHeight);
	}

	/** An image of four colours, of which a viewer must see red at the left above, whatever way it was stored. */
	@ParameterizedTest
	@CsvSource({"1,RGBW", "2,GRWB", "3,WBGR", "4,BWRG", "5,RBGW", "6,GWRB", "7,WGBR", "8,BRWG"})
	void isUpright(int orientation, String storedColours) throws Exception {
		byte[] stored = insertFirst(quarters(storedColours),
				segment(JpegMarkers.APP1, JpegBytes.exif(orientation, 0)));

		BufferedImage shown = read(make(stored));

		assertThat(shown.getWidth()).isEqualTo(orientation >= 5 ? 160 : 320);
		assertThat(colourAt(shown, 0.25, 0.25)).isEqualTo('R');
		assertThat(colourAt(shown, 0.75, 0.25)).isEqualTo('G');
		assertThat(colourAt(shown, 0.25, 0.75)).isEqualTo('B');
		assertThat(colourAt(shown, 0.75, 0.75)).isEqualTo('W');
	}

	@Test
	void showsInksAsColours() throws Exception {
		byte[] jpeg = insertFirst(JpegSamples.cmyk(40, 40, 255, 0, 0, 255),
				segment(JpegMarkers.APP14, ascii("Adobe"), bytes(0, 100, 0, 0, 0, 0, 0)));

		BufferedImage shown = read(make(jpeg));

		assertThat(colourAt(shown, 0.5, 0.5)).isEqualTo('R');
	}

	@Test
	void staysGreyAsBrightAsItWas() throws Exception {
		BufferedImage grey = new BufferedImage(640, 640, BufferedImage.TYPE_BYTE_GRAY);
		for (int y = 0; y < 640; y++) {
			for (int x = 0; x < 640; x++) {
				grey.getRaster().setSample(x, y, 0, 100);
			}
		}

		BufferedImage shown = read(make(JpegSamples.encode(grey, 0.9f, ImageWriteParam.MODE_DISABLED)));

		assertThat(shown.getRaster().getNumBands()).isEqualTo(1);
		assertThat(shown.getRaster().getSample(160, 160, 0)).isCloseTo(100, within(2));
	}

	@Test
	void takesTheMeanOfFineDetail() throws Exception {
		BufferedImage lines = new BufferedImage(1300, 1300, BufferedImage.TYPE_INT_RGB);
		for (int y = 0; y < 1300; y++) {
			for (int x = 0; x < 1300; x++) {
				lines.setRGB(x, y, x / 2 % 2 == 0 ? 0xFFFFFF : 0);
			}
		}

		BufferedImage shown = read(make(JpegSamples.encode(lines, 0.95f, ImageWriteParam.MODE_DISABLED)));

		assertThat(shown.getRGB(160, 160) & 0xFF).isCloseTo(128, within(70));
	}

	/** A file that was stored when other rules held must not be a failure of ours each time it is asked for. */
	@Test
	void refusesWhatItCannotDecode() {
		byte[] fractional = FlatJpeg.colour(48, 48, 0x31, 0x22, 0x11);
		JpegFrameHeader frame = new JpegFrameHeader(JpegMarkers.SOF0, 48, 48, 3, 0x030201, 0x112231, 0);

		try (Arena arena = Arena.ofConfined()) {
			assertThatThrownBy(() -> codec().decode(arena, fractional, frame, 320))
					.isInstanceOf(RejectedException.class);
		}
		assertThat(new JpegReader(ImageLimits.DEFAULT).thumbnail(fractional, ReducedSize.THUMBNAIL)).isEmpty();
	}

	Thumbnail make(byte[] file) throws RejectedException {
		return make(file, ReducedSize.THUMBNAIL);
	}

	Thumbnail make(byte[] file, ReducedSize size) throws RejectedException {
		Inspection found = new JpegReader(ImageLimits.DEFAULT, new ImageIoJpegVerifier("in a test")).inspect(file,
				Effort.ofOneImage());
		return new JpegThumbnailer(ImageLimits.DEFAULT, codec()).make(found.kept().toByteArray(),
				size);
	}

	private static BufferedImage read(Thumbnail thumbnail) throws IOException {
		return ImageIO.read(new ByteArrayInputStream(thumbnail.bytes()));
	}

	/** @param colours of the quarters: above left and right, below left and right; 640 × 320 */
	private static byte[] quarters(String colours) {
		BufferedImage image = new BufferedImage(640, 320, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = image.createGraphics();
		for (int index = 0; index < 4; index++) {
			graphics.setColor(switch (colours.charAt(index)) {
				case 'R' -> Color.RED;
				case 'G' -> Color.GREEN;
				case 'B' -> Color.BLUE;
				default -> Color.WHITE;
			});
			graphics.fillRect(index % 2 * 320, index / 2 * 160, 320, 160);
		}
		graphics.dispose();
		return JpegSamples.encode(image, 0.95f, ImageWriteParam.MODE_DISABLED);
	}

	private static char colourAt(BufferedImage image, double right, double down) {
		Color colour = new Color(image.getRGB((int) (image.getWidth() * right), (int) (image.getHeight() * down)));
		boolean red = colour.getRed() > 128;
		boolean green = colour.getGreen() > 128;
		boolean blue = colour.getBlue() > 128;
		if (red && green && blue) {
			return 'W';
		}
		return red && !green && !blue ? 'R' : green && !red && !blue ? 'G' : blue && !red && !green ? 'B' : '?';
	}
}
