package imagehost.browser;

/** The list of one's own pictures on a narrow screen: whatever is so on a wide one. */
class MyImagesOnPhoneIT extends MyImagesIT {
	@Override
	int widthPx() {
		return 360;
	}
}
