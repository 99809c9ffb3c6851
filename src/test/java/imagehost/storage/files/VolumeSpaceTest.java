package imagehost.storage.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.storage.StorageException;
import imagehost.storage.StorageException.Fault;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.FileStoreAttributeView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VolumeSpaceTest {
	private boolean isBroken;

	@Test
	void givesAwayTheLastByteBeforeTheReserve() {
		VolumeSpace space = new VolumeSpace(new Volume(), 60);

		assertThatCode(() -> space.require(40)).doesNotThrowAnyException();
		assertThatThrownBy(() -> space.require(41)).isInstanceOfSatisfying(StorageException.class,
				failure -> assertThat(failure.fault()).isEqualTo(Fault.FULL))
				.hasMessageContaining("100 bytes are free, 60 are kept free");
	}

	@Test
	void knowsWhatIsFreeAndWhatIsTaken() {
		var capacity = new VolumeSpace(new Volume(), 60).capacity();

		assertThat(capacity.freeBytes()).isEqualTo(100);
		assertThat(capacity.usedBytes()).isEqualTo(1_000 - 150);
	}

	@Test
	void saysThatTheVolumeCannotBeLookedAt() {
		isBroken = true;
		VolumeSpace space = new VolumeSpace(new Volume(), 60);

		assertThatThrownBy(space::capacity).isInstanceOf(StorageException.class);
		assertThatThrownBy(() -> space.require(1)).isInstanceOf(StorageException.class)
				.hasMessageContaining("could not look");
	}

	/** 100 bytes for us, 50 more for the administrator of the machine. */
	private final class Volume extends FileStore {
		@Override
		public long getUsableSpace() throws IOException {
			return unlessBroken(100);
		}

		@Override
		public long getUnallocatedSpace() throws IOException {
			return unlessBroken(150);
		}

		@Override
		public long getTotalSpace() throws IOException {
			return unlessBroken(1_000);
		}

		private long unlessBroken(long bytes) throws IOException {
			if (isBroken) {
				throw new IOException("Input/output error");
			}
			return bytes;
		}

		@Override
		public String name() {
			return "a volume";
		}

		@Override
		public String type() {
			return "in a test";
		}

		@Override
		public boolean isReadOnly() {
			return false;
		}

		@Override
		public boolean supportsFileAttributeView(Class<? extends FileAttributeView> type) {
			return false;
		}

		@Override
		public boolean supportsFileAttributeView(String name) {
			return false;
		}

		@Override
		public <V extends FileStoreAttributeView> @Nullable V getFileStoreAttributeView(Class<V> type) {
			return null;
		}

		@Override
		public Object getAttribute(String attribute) {
			throw new UnsupportedOperationException(attribute);
		}
	}
}
