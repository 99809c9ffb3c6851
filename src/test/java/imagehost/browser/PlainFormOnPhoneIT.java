package imagehost.browser;

/** The form without scripts on a narrow screen: whatever is so on a wide one. */
class PlainFormOnPhoneIT extends PlainFormIT {
	@Override
	int widthPx() {
		return 360;
	}
}
