package imagehost.image.jpeg;

/** Marker codes: the byte that follows {@code FF} (ITU-T T.81, table B.1). */
final class JpegMarkers {
	/** The prefix of a marker; before a marker it may be repeated as fill (T.81, B.1.1.2). */
	static final int PREFIX = 0xFF;

	static final int TEM = 0x01;
	static final int SOF0 = 0xC0;
	static final int SOF1 = 0xC1;
	static final int SOF2 = 0xC2;
	static final int DHT = 0xC4;
	static final int DAC = 0xCC;
	static final int SOF15 = 0xCF;
	static final int RST0 = 0xD0;
	static final int RST7 = 0xD7;
	static final int SOI = 0xD8;
	static final int EOI = 0xD9;
	static final int SOS = 0xDA;
	static final int DQT = 0xDB;
	static final int DNL = 0xDC;
	static final int DRI = 0xDD;
	static final int APP0 = 0xE0;
	static final int APP1 = 0xE1;
	static final int APP2 = 0xE2;
	static final int APP14 = 0xEE;
	static final int APP15 = 0xEF;
	static final int JPG0 = 0xF0;
	static final int JPG13 = 0xFD;
	static final int COM = 0xFE;

	private JpegMarkers() {
	}

	static boolean isRestart(int marker) {
		return marker >= RST0 && marker <= RST7;
	}

	/** True for markers that stand alone: no length and no content follow. */
	static boolean isStandAlone(int marker) {
		return marker == TEM || marker >= RST0 && marker <= EOI;
	}

	/** True for every start of frame, those of processes that browsers do not show included. */
	static boolean isStartOfFrame(int marker) {
		return marker >= SOF0 && marker <= SOF15 && marker != DHT && marker != DAC;
	}

	/** True for what never is part of the image: application data, comments, extensions, a repeated height. */
	static boolean isForeign(int marker) {
		return marker >= APP0 && marker <= APP15 || marker >= JPG0 && marker <= JPG13 || marker == COM || marker == TEM
				|| marker == DNL;
	}
}
