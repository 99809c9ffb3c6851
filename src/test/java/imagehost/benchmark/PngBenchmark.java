package imagehost.benchmark;

import imagehost.image.SampleImages;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import javax.imageio.ImageIO;
import org.openjdk.jmh.annotations.Benchmark;

/** A PNG of 5 MB, beside a bare inflation of its data with CRCs, and beside {@code ImageIO}. */
public class PngBenchmark extends FormatBenchmark {
	@Override
	byte[] make() throws IOException {
		return SampleImages.noisyPng(1400, 1300);
	}

	/** Walks the chunks that are there, knowing them to be right, and inflates the data into a small buffer. */
	@Benchmark
	public long inflateAlone() throws DataFormatException {
		byte[] file = file();
		byte[] buffer = new byte[64 * 1024];
		CRC32 crc = new CRC32();
		ByteBuffer chunks = ByteBuffer.wrap(file);
		try (Inflater inflater = new Inflater()) {
			int position = 8;
			while (position < file.length) {
				int length = chunks.getInt(position);
				crc.update(file, position + 4, length + 4);
				if (chunks.getInt(position + 4) == 0x49444154) { // IDAT
					inflater.setInput(file, position + 8, length);
					while (!inflater.needsInput() && !inflater.finished()) {
						inflater.inflate(buffer);
					}
				}
				position += length + 12;
			}
			return inflater.getBytesWritten() + crc.getValue();
		}
	}

	@Benchmark
	public BufferedImage decodeByImageIo() throws IOException {
		return ImageIO.read(new ByteArrayInputStream(file()));
	}
}
