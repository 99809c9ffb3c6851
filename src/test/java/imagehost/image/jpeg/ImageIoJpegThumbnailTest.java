package imagehost.image.jpeg;

class ImageIoJpegThumbnailTest extends JpegThumbnailContract {
	@Override
	JpegCodec codec() {
		return new ImageIoJpegCodec();
	}
}
