package imagehost.storage.s3;

import imagehost.gate.RemoteCalls;
import imagehost.storage.StorageException;
import imagehost.storage.StorageException.Fault;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Makes requests to an S3 store, and sorts what goes wrong with them. The client takes half a second to make; that
 * happens behind the start. Safe for many threads.
 */
final class S3Requests implements AutoCloseable {
	/** Statuses that answer a question: absent, another put of the name, taken. */
	private static final Set<Integer> EXPECTED = Set.of(404, 409, 412);

	private final RemoteCalls calls;
	private final FutureTask<S3Client> client;

	S3Requests(S3Location location, RemoteCalls calls) {
		this.calls = calls;
		this.client = new FutureTask<>(() -> S3Clients.of(location));
	}

	/**
	 * Makes a request whose every refusal means that it has failed.
	 *
	 * @param operation of a word, for those who measure
	 * @param what could not be done, for the exception
	 * @throws StorageException when the store has refused it, or there is no answer
	 */
	<T> T make(String operation, String what, Function<S3Client, T> request) {
		try {
			return ask(operation, what, request);
		} catch (S3Exception refused) {
			throw failure(what, refused);
		}
	}

	/**
	 * Makes a request. The SDK throws what it likes where an answer was cut: {@link IllegalArgumentException}, for one.
	 *
	 * @throws S3Exception what the store has answered
	 * @throws StorageException when there is no answer
	 */
	<T> T ask(String operation, String what, Function<S3Client, T> request) {
		long begin = System.nanoTime();
		boolean hasFailed = true;
		try {
			T answer = request.apply(client());
			hasFailed = false;
			return answer;
		} catch (S3Exception answer) {
			hasFailed = !EXPECTED.contains(answer.statusCode());
			throw answer;
		} catch (StorageException known) {
			throw known;
		} catch (RuntimeException noAnswer) {
			throw new StorageException(Fault.UNAVAILABLE, what + ": " + noAnswer.getMessage(), noAnswer);
		} finally {
			calls.ended(operation, System.nanoTime() - begin, hasFailed);
		}
	}

	/** The refusal as our exception. */
	static StorageException failure(String what, S3Exception answer) {
		boolean isFull = answer.statusCode() == 507 || code(answer).equals("QuotaExceeded");
		// Of some refusals the SDK has no message of its own.
		String name = code(answer).isEmpty() ? "" : code(answer) + " ";
		return new StorageException(isFull ? Fault.FULL : Fault.UNAVAILABLE, what + ": " + name + answer.getMessage(),
				answer);
	}

	/** The code of the store for its refusal, empty where the answer has none. */
	static String code(S3Exception answer) {
		return answer.awsErrorDetails() == null ? "" : String.valueOf(answer.awsErrorDetails().errorCode());
	}

	private S3Client client() {
		client.run(); // does nothing when it was made or is being made
		try {
			return client.get();
		} catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
			throw new StorageException(Fault.UNAVAILABLE, "stopped before the S3 store could be asked", stopped);
		} catch (ExecutionException failure) {
			throw new StorageException(Fault.UNAVAILABLE, "the client of the S3 store could not be made", failure);
		}
	}

	@Override
	public void close() {
		client().close();
	}
}
