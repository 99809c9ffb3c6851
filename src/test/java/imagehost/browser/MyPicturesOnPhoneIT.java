package imagehost.browser;

/** The list of one's own pictures on a narrow screen: whatever is so on a wide one. */
class MyPicturesOnPhoneIT extends MyPicturesIT {
	@Override
	int widthPx() {
		return 360;
	}
}
