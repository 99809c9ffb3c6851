package imagehost.catalogue;

import java.util.Locale;
import java.util.Optional;

/** Why a visitor thinks that an image should go. The words for each are {@code page.report.reason.<code>}. */
public enum ReportReason {
	ILLEGAL, PERSONAL, COPYRIGHT, OTHER;

	/** How it stands in forms and in the database. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The reason with this code, or nothing. */
	public static Optional<ReportReason> ofCode(String code) {
		for (ReportReason reason : values()) {
			if (reason.code().equals(code)) {
				return Optional.of(reason);
			}
		}
		return Optional.empty();
	}
}
