package imagehost.image.jpeg.decoder;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;

/**
 * Has the C library give large blocks back to the system as soon as they are freed. The GNU one raises the size from
 * which it does so to that of the largest block freed so far, up to 32 MiB (mallopt(3), {@code M_MMAP_THRESHOLD}), and
 * then keeps such blocks, for each thread apart: 16 heavy images, decoded one after the other, held 870 MiB.
 */
final class NativeBlocks {
	/** {@code M_MMAP_THRESHOLD} (malloc.h). */
	private static final int MMAP_THRESHOLD = -3;
	/** The coefficients of heavy images and the bytes of files; not what each row and block needs. */
	private static final int LARGE_BYTES = 1 << 20;

	private NativeBlocks() {
	}

	/** Does nothing where the C library is another. */
	static void giveBackLargeOnes() {
		Linker linker = Linker.nativeLinker();
		linker.defaultLookup().find("mallopt").ifPresent(function -> set(linker, function));
	}

	private static void set(Linker linker, MemorySegment function) {
		try {
			int _ = (int) linker.downcallHandle(function, FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT))
					.invokeExact(MMAP_THRESHOLD, LARGE_BYTES);
		} catch (Throwable cause) {
			throw new IllegalStateException("mallopt could not be called", cause);
		}
	}
}
