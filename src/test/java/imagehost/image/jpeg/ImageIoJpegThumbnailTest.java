package imagehost.image.jpeg;

import imagehost.image.jpeg.decoder.ImageIoJpegCodec;
import imagehost.image.jpeg.decoder.JpegCodec;

class ImageIoJpegThumbnailTest extends JpegThumbnailContract {
	@Override
	JpegCodec codec() {
		return new ImageIoJpegCodec();
	}
}
