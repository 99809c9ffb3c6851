package imagehost.activity;

import java.util.regex.Pattern;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * The log of what users did: {@code app.log}, one line an action, in the form that operators of the service know:
 * {@code [2025-01-24 14:00:00] Успех: изображение img1.jpg загружено.} The only class that writes there; the time, the
 * rolling and the queue that never blocks an upload are configured in {@code log4j2.xml} under this class's name.
 */
public final class ActivityLog {
	private static final Logger LOG = LogManager.getLogger(ActivityLog.class);
	private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

	/** An image was stored and acknowledged. */
	public void uploaded(String originalName) {
		LOG.info("Успех: изображение {} загружено.", oneLine(originalName));
	}

	/** An image was deleted with its key or by the administrator. */
	public void deleted(String originalName) {
		LOG.info("Успех: изображение {} удалено.", oneLine(originalName));
	}

	/** An image was renamed with its key or by the administrator. */
	public void renamed(String before, String after) {
		LOG.info("Успех: изображение {} переименовано в «{}».", oneLine(before), oneLine(after));
	}

	/** The administrator or the holder of its key took an image out of the catalogue. */
	public void unlisted(String originalName) {
		LOG.info("Успех: изображение {} скрыто из каталога.", oneLine(originalName));
	}

	/** The administrator or the holder of its key took an image into the catalogue. */
	public void listed(String originalName) {
		LOG.info("Успех: изображение {} показано в каталоге.", oneLine(originalName));
	}

	/** An album was made, by its title or its id. */
	public void albumMade(String title) {
		LOG.info("Успех: альбом {} создан.", oneLine(title));
	}

	/** The holder of its key or the administrator changed an album. */
	public void albumChanged(String title) {
		LOG.info("Успех: альбом {} изменён.", oneLine(title));
	}

	/** The holder of its key or the administrator deleted an album; its images stay. */
	public void albumDeleted(String title) {
		LOG.info("Успех: альбом {} удалён.", oneLine(title));
	}

	/** A visitor's report of an image was stored. */
	public void reported(String originalName) {
		LOG.info("Успех: жалоба на изображение {} принята.", oneLine(originalName));
	}

	/** The administrator dismissed a report. */
	public void dismissed(String originalName) {
		LOG.info("Успех: жалоба на изображение {} отклонена.", oneLine(originalName));
	}

	/** The administrator wants a file no more. */
	public void refused(String sha256) {
		LOG.info("Успех: файл с SHA-256 {} больше не принимается.", oneLine(sha256));
	}

	/** The administrator accepts a file again that was refused. */
	public void acceptedAgain(String sha256) {
		LOG.info("Успех: файл с SHA-256 {} снова принимается.", oneLine(sha256));
	}

	/** Somebody signed in with the administrator's token. */
	public void signedIn() {
		LOG.info("Успех: вход администратора.");
	}

	/**
	 * Something was refused or failed.
	 *
	 * @param reason a Russian clause in lower case, without the closing stop
	 * @param originalName as given by the client, or empty when there was none
	 */
	public void failed(String reason, String originalName) {
		if (originalName.isEmpty()) {
			LOG.info("Ошибка: {}.", oneLine(reason));
			return;
		}
		LOG.info("Ошибка: {} ({}).", oneLine(reason), oneLine(originalName));
	}

	/** No name may forge a line: control, format and separator characters go (Unicode categories Cc, Cf, Zl, Zp). */
	private static String oneLine(String text) {
		return UNSAFE.matcher(text).replaceAll("");
	}
}
