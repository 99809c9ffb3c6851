package imagehost.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;

/**
 * A catalogue of the first version with names as cameras, phones, messengers and people give them; opening it brings it
 * up to date, which is a measurement of its own.
 */
final class GeneratedCatalogue {
	private static final String[] RUSSIAN = {"кот", "собака", "море", "отпуск", "скриншот", "фотография", "фото",
			"паспорт", "река", "закат", "дача", "ёлка", "снимок", "экрана"};
	private static final String[] ENGLISH = {"cat", "dog", "sunset", "holiday", "screenshot", "meme", "avatar",
			"wallpaper", "photo", "image", "diagram", "banner", "logo"};
	private static final String INSERT = "INSERT INTO image VALUES (?, ?, ?, 4032, 3024, 1, ?, ?, ?, ?, 'jpeg', ?)";
	/** Of a third: places among equal sizes must be found as fast. */
	private static final int COMMON_SIZE = 350_000;
	private static final long FIRST_UPLOAD = 1_700_000_000_000L;

	private final Random random = new Random(7);

	private GeneratedCatalogue() {
	}

	static void make(Path file, int images) throws IOException, SQLException {
		try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
				Statement statement = connection.createStatement();
				InputStream script = Objects.requireNonNull(
						GeneratedCatalogue.class.getResourceAsStream("/imagehost/catalogue/sqlite/V1.sql"))) {
			statement.execute("PRAGMA journal_mode = WAL");
			connection.setAutoCommit(false);
			for (String sql : new String(script.readAllBytes(), StandardCharsets.UTF_8).split(";\n")) {
				statement.execute(sql);
			}
			statement.execute("PRAGMA application_id = " + 0x494D4748);
			statement.execute("PRAGMA user_version = 1");
			new GeneratedCatalogue().fill(connection, images);
			connection.commit();
		}
	}

	private void fill(Connection connection, int images) throws SQLException {
		try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
			for (int number = 0; number < images; number++) {
				String name = name();
				String extension = name.substring(name.length() - 3);
				insert.setString(1, id());
				insert.setString(2, extension.equals("jpg") ? "jpeg" : extension);
				insert.setString(3, name);
				insert.setInt(4, random.nextInt(3) == 0 ? COMMON_SIZE : random.nextInt(5_242_880));
				insert.setString(5, hex());
				insert.setInt(6, random.nextInt(10) == 0 ? 0 : 1);
				insert.setLong(7, FIRST_UPLOAD + number * 30_000L);
				insert.setString(8, hex());
				insert.executeUpdate();
			}
		}
	}

	private String name() {
		int kind = random.nextInt(100);
		String extension = kind % 10 < 6 ? ".jpg" : kind % 10 < 9 ? ".png" : ".gif";
		String time = two(24) + two(60) + two(60);
		String stem;
		if (kind < 30) {
			stem = "IMG_" + year() + month() + two(28) + "_" + time;
		} else if (kind < 45) {
			stem = "Screenshot_" + year() + month() + two(28) + "-" + time;
		} else if (kind < 55) {
			stem = "Скриншот " + year() + "-" + month() + "-" + two(28) + " " + time;
		} else if (kind < 65) {
			stem = "photo_" + (random.nextInt(9_000_000) + 1_000_000) + "_" + random.nextInt(9);
		} else if (kind < 80) {
			stem = one(RUSSIAN) + " " + one(RUSSIAN) + " " + random.nextInt(1000);
		} else if (kind < 95) {
			stem = one(ENGLISH) + "-" + one(ENGLISH) + "-" + random.nextInt(1000);
		} else {
			stem = Long.toString(random.nextLong() >>> 1, 36);
		}
		return stem + extension;
	}

	private String year() {
		return Integer.toString(2018 + random.nextInt(7));
	}

	private String month() {
		return String.format(Locale.ROOT, "%02d", 1 + random.nextInt(12));
	}

	private String two(int bound) {
		return String.format(Locale.ROOT, "%02d", random.nextInt(bound));
	}

	private String one(String[] words) {
		return words[random.nextInt(words.length)];
	}

	private String id() {
		StringBuilder id = new StringBuilder(16);
		for (int i = 0; i < 16; i++) {
			id.append("0123456789abcdefghjkmnpqrstvwxyz".charAt(random.nextInt(32)));
		}
		return id.toString();
	}

	private String hex() {
		return String.format(Locale.ROOT, "%016x%016x%016x%016x", random.nextLong(), random.nextLong(),
				random.nextLong(), random.nextLong());
	}
}
