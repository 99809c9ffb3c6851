package imagehost.image;

class ImageIoJpegThumbnailTest extends JpegThumbnailContract {
	@Override
	JpegCodec codec() {
		return new ImageIoJpegCodec();
	}
}
