package imagehost.browser;

/** The upload page on a narrow screen: whatever is so on a wide one. */
class UploadOnPhoneIT extends UploadIT {
	@Override
	int widthPx() {
		return 360;
	}
}
