package imagehost.image.jpeg.decoder;

/** What a decoder needs to know of an image before it decodes: its frame header has been read by then. */
public interface JpegFrame {
	/** As stored, orientation not applied, in pixels. */
	int width();

	/** As stored, orientation not applied, in pixels. */
	int height();

	/** 1 (grey), 3 (colour) or 4 (CMYK). */
	int components();

	/** Whether the image comes in several scans, each of them finer. */
	boolean isProgressive();
}
