package imagehost.gate;

/** Places that were given; closing gives them back, once. */
public interface Pass extends AutoCloseable {
	@Override
	void close();
}
