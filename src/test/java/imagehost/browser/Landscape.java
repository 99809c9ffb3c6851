package imagehost.browser;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * Hills under a sun, drawn for the screenshots of the documentation.
 *
 * @param skyTop colour above, fading into that of the horizon
 * @param horizon colour behind the hills
 * @param hills colour of the nearest; those behind fade into the horizon
 * @param seed another one, other hills
 */
record Landscape(Color skyTop, Color horizon, Color hills, int seed) {
	private static final int RIDGES = 5;
	private static final int WAVES = 4;

	/** In a format that ImageIO writes. */
	byte[] drawn(int width, int height, String format) throws IOException {
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		Graphics2D pen = image.createGraphics();
		pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		pen.setPaint(new GradientPaint(0, 0, skyTop, 0, height * 0.7f, horizon));
		pen.fillRect(0, 0, width, height);
		Random random = new Random(seed * 0x5DEECE66DL);
		sun(pen, (int) (width * (0.2 + 0.6 * random.nextDouble())), height / 3, height / 9);
		for (int ridge = 1; ridge <= RIDGES; ridge++) {
			pen.setColor(mixed(horizon, hills, ridge / (double) RIDGES));
			pen.fillPolygon(ridge(width, height, ridge, random));
		}
		pen.dispose();
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		ImageIO.write(image, format, file);
		return file.toByteArray();
	}

	private static void sun(Graphics2D pen, int x, int y, int radius) {
		for (int glow = 2; glow >= 0; glow--) {
			int r = radius + glow * radius / 3;
			pen.setColor(new Color(255, 250, 225, glow == 0 ? 255 : 45));
			pen.fillOval(x - r, y - r, 2 * r, 2 * r);
		}
	}

	private static Polygon ridge(int width, int height, int ridge, Random random) {
		double[] phases = random.doubles(WAVES, 0, 2 * Math.PI).toArray();
		double base = height * (0.42 + 0.11 * ridge);
		Polygon shape = new Polygon();
		for (int x = 0; x <= width; x += 2) {
			double rise = 0;
			for (int wave = 0; wave < WAVES; wave++) {
				rise += Math.sin(x * (3.0 + 4 * wave) / width + phases[wave]) / (1 + wave * 1.4);
			}
			shape.addPoint(x, (int) (base - rise * height * 0.075));
		}
		shape.addPoint(width, height);
		shape.addPoint(0, height);
		return shape;
	}

	private static Color mixed(Color far, Color near, double share) {
		return new Color((int) (far.getRed() + (near.getRed() - far.getRed()) * share),
				(int) (far.getGreen() + (near.getGreen() - far.getGreen()) * share),
				(int) (far.getBlue() + (near.getBlue() - far.getBlue()) * share));
	}
}
