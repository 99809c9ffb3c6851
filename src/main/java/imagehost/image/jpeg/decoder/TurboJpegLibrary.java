package imagehost.image.jpeg.decoder;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.Optional;

/**
 * The functions of libjpeg-turbo that are used, of the TurboJPEG 2.x API, which versions 2.1 and 3.x both have
 * (turbojpeg.h). Where C's {@code long} has not 64 bits (Windows) it counts as absent. Safe for many threads.
 */
public final class TurboJpegLibrary {
	/** {@code TJPF_RGB}. */
	public static final int PIXELS_RGB = 0;
	/** {@code TJPF_GRAY}. */
	static final int PIXELS_GREY = 6;
	/** {@code TJPF_CMYK}. */
	static final int PIXELS_CMYK = 11;
	/** {@code TJSAMP_420}. */
	static final int SAMPLING_420 = 2;
	/** {@code TJSAMP_GRAY}. */
	static final int SAMPLING_GREY = 3;
	/** {@code TJFLAG_NOREALLOC}. */
	static final int NO_REALLOCATION = 1024;
	/** {@code TJFLAG_STOPONWARNING}. */
	public static final int STOP_ON_WARNING = 8192;
	/** {@code TJFLAG_LIMITSCANS}: at most 500. */
	public static final int LIMIT_SCANS = 32768;

	/** The name with its version first: without it, it is only there with the files for developers. */
	private static final List<String> NAMES = List.of("libturbojpeg.so.0", "libturbojpeg.so", "libturbojpeg.0.dylib",
			"libturbojpeg.dylib");
	/** {@code JMSG_LENGTH_MAX}. */
	private static final long MAX_MESSAGE_BYTES = 200;

	private final String name;
	private final MethodHandle initDecompress;
	private final MethodHandle decompress;
	private final MethodHandle initCompress;
	private final MethodHandle compress;
	private final MethodHandle bufferSize;
	private final MethodHandle errorCode;
	private final MethodHandle errorMessage;
	private final MethodHandle destroy;

	private TurboJpegLibrary(String name, SymbolLookup symbols) {
		this.name = name;
		initDecompress = function(symbols, "tjInitDecompress", FunctionDescriptor.of(ADDRESS));
		decompress = function(symbols, "tjDecompress2", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_LONG,
				ADDRESS, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT));
		initCompress = function(symbols, "tjInitCompress", FunctionDescriptor.of(ADDRESS));
		compress = function(symbols, "tjCompress2",
				FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT, JAVA_INT,
						JAVA_INT, JAVA_INT, ADDRESS, ADDRESS, JAVA_INT, JAVA_INT, JAVA_INT));
		bufferSize = function(symbols, "tjBufSize", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT));
		errorCode = function(symbols, "tjGetErrorCode", FunctionDescriptor.of(JAVA_INT, ADDRESS));
		errorMessage = function(symbols, "tjGetErrorStr2", FunctionDescriptor.of(ADDRESS, ADDRESS));
		destroy = function(symbols, "tjDestroy", FunctionDescriptor.of(JAVA_INT, ADDRESS));
	}

	/** Finds the library on this machine; what was loaded stays loaded. */
	public static Optional<TurboJpegLibrary> find() {
		MemoryLayout longLayout = Linker.nativeLinker().canonicalLayouts().get("long");
		if (longLayout == null || longLayout.byteSize() != JAVA_LONG.byteSize()) {
			return Optional.empty();
		}
		return NAMES.stream().flatMap(name -> load(name).stream()).findFirst();
	}

	private static Optional<TurboJpegLibrary> load(String name) {
		try {
			TurboJpegLibrary library = new TurboJpegLibrary(name,
					SymbolLookup.libraryLookup(name, Arena.global()));
			NativeBlocks.giveBackLargeOnes();
			return Optional.of(library);
		} catch (IllegalArgumentException absent) {
			return Optional.empty();
		}
	}

	private static MethodHandle function(SymbolLookup symbols, String name, FunctionDescriptor descriptor) {
		MemorySegment address = symbols.find(name)
				.orElseThrow(() -> new IllegalArgumentException("function " + name + " is missing"));
		return Linker.nativeLinker().downcallHandle(address, descriptor);
	}

	/** The file name under which it was found. */
	String name() {
		return name;
	}

	/** A decompressor that is destroyed with the arena. For one thread at a time. */
	public MemorySegment openDecompressor(Arena arena) {
		MemorySegment handle = call(() -> (MemorySegment) initDecompress.invokeExact());
		return closedWith(arena, handle);
	}

	/** A compressor that is destroyed with the arena. For one thread at a time. */
	MemorySegment openCompressor(Arena arena) {
		MemorySegment handle = call(() -> (MemorySegment) initCompress.invokeExact());
		return closedWith(arena, handle);
	}

	private MemorySegment closedWith(Arena arena, MemorySegment handle) {
		if (handle.equals(MemorySegment.NULL)) {
			throw new IllegalStateException(name + " gave no instance: " + errorMessage(handle));
		}
		return handle.reinterpret(arena, opened -> call(() -> (int) destroy.invokeExact(opened)));
	}

	/**
	 * Decompresses to {@code width} × {@code height}, which must be the size at one of the scales of the library.
	 *
	 * @return true when no fault was met; otherwise {@link #errorMessage} says which
	 */
	public boolean decompress(MemorySegment decompressor, MemorySegment jpeg, MemorySegment pixels, int width,
			int height,
			int pixelFormat, int flags) {
		return call(() -> (int) decompress.invokeExact(decompressor, jpeg, jpeg.byteSize(), pixels, width, 0, height,
				pixelFormat, flags)) == 0;
	}

	/**
	 * Compresses RGB pixels into {@code jpeg}, which is at least {@link #bufferSize} bytes long.
	 *
	 * @param quality 1 to 100
	 * @return the bytes written
	 */
	long compress(MemorySegment compressor, MemorySegment rgb, int width, int height, MemorySegment jpeg, int sampling,
			int quality) {
		try (Arena arena = Arena.ofConfined()) {
			MemorySegment buffer = arena.allocateFrom(ADDRESS, jpeg);
			MemorySegment size = arena.allocateFrom(JAVA_LONG, jpeg.byteSize());
			int result = call(() -> (int) compress.invokeExact(compressor, rgb, width, 0, height, PIXELS_RGB, buffer,
					size, sampling, quality, NO_REALLOCATION));
			if (result != 0) {
				throw new IllegalStateException(name + " could not compress: " + errorMessage(compressor));
			}
			return size.get(JAVA_LONG, 0);
		}
	}

	/** The greatest length of a JPEG of this size, in bytes. */
	long bufferSize(int width, int height, int sampling) {
		return call(() -> (long) bufferSize.invokeExact(width, height, sampling));
	}

	/** True when the last call on this instance failed, by more than a warning ({@code TJERR_FATAL}). */
	boolean isFatal(MemorySegment instance) {
		return call(() -> (int) errorCode.invokeExact(instance)) != 0;
	}

	/**
	 * What the last call on this instance complained of.
	 *
	 * @throws IllegalStateException when it was a lack of memory, which is no fault of the file
	 */
	String faultOfFile(MemorySegment instance) {
		String message = errorMessage(instance);
		if (message.contains("Insufficient memory") || message.contains("Memory allocation failure")) {
			throw new IllegalStateException(name + ": " + message);
		}
		return message;
	}

	/** What the last call on this instance complained of. */
	public String errorMessage(MemorySegment instance) {
		MemorySegment text = call(() -> (MemorySegment) errorMessage.invokeExact(instance));
		return text.equals(MemorySegment.NULL) ? "" : text.reinterpret(MAX_MESSAGE_BYTES).getString(0);
	}

	/** A call of a native function; {@code invokeExact} declares everything. */
	private interface Call<T> {
		T run() throws Throwable;
	}

	private static <T> T call(Call<T> call) {
		try {
			return call.run();
		} catch (RuntimeException | Error ours) {
			throw ours;
		} catch (Throwable impossible) {
			throw new IllegalStateException("a native function has thrown", impossible);
		}
	}
}
