package imagehost.web.files;

import io.nayuki.qrcodegen.QrCode;

/** Draws a text as a QR code (ISO/IEC 18004) in SVG: black on white in every colour scheme, or readers would fail. */
final class QrCodeSvg {
	/** Modules of light ground on each side (ISO/IEC 18004:2015, section 6.3.8). */
	private static final int QUIET_ZONE = 4;

	private QrCodeSvg() {
	}

	/** An image one unit a module, of the least version that fits, at error correction level M or better. */
	static String of(String text) {
		QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
		int side = code.size + 2 * QUIET_ZONE;
		return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + " " + side
				+ "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" + side + "v" + side
				+ "H0z\"/><path d=\"" + darkModules(code) + "\"/></svg>\n";
	}

	/** Neighbours in a row are one rectangle. */
	private static String darkModules(QrCode code) {
		StringBuilder path = new StringBuilder();
		for (int y = 0; y < code.size; y++) {
			for (int x = 0; x < code.size; x++) {
				int start = x;
				while (code.getModule(x, y)) {
					x++;
				}
				if (x > start) {
					path.append('M').append(start + QUIET_ZONE).append(' ').append(y + QUIET_ZONE).append('h')
							.append(x - start).append("v1H").append(start + QUIET_ZONE).append('z');
				}
			}
		}
		return path.toString();
	}
}
