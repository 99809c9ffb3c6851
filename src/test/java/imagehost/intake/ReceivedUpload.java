package imagehost.intake;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.failure.Fault;
import imagehost.gate.MemoryGate;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes down what a request brings. */
final class ReceivedUpload implements UploadReceiver {
	private final MemoryGate memory;
	/** Without their bytes, which have been given back. */
	final List<IncomingFile> files = new ArrayList<>();
	final List<Long> freeMeanwhile = new ArrayList<>();
	final Map<String, String> fields = new LinkedHashMap<>();
	final List<Rejection> faults = new ArrayList<>();
	final List<String> namesAtFault = new ArrayList<>();
	boolean isMoreWanted = true;

	ReceivedUpload(MemoryGate memory) {
		this.memory = memory;
	}

	@Override
	public boolean file(IncomingFile file) {
		files.add(file);
		freeMeanwhile.add(memory.freeBytes());
		return isMoreWanted;
	}

	@Override
	public void field(String name, String value) {
		fields.put(name, value);
	}

	@Override
	public void fault(Fault fault, String name) {
		assertThat(fault).isInstanceOfSatisfying(Fault.OfClient.class, refused -> faults.add(refused.rejection()));
		namesAtFault.add(name);
	}

	/** Of the files that came in whole. */
	List<Integer> sizes() {
		return files.stream().map(IncomingFile::content).filter(IncomingFile.Whole.class::isInstance)
				.map(whole -> ((IncomingFile.Whole) whole).bytes().length).toList();
	}

	/** Of the files that were refused while they were read. */
	List<Rejection> refusals() {
		List<Rejection> refusals = new ArrayList<>();
		for (IncomingFile file : files) {
			try {
				file.bytes();
			} catch (RejectedException refused) {
				refusals.add(refused.rejection());
			}
		}
		return refusals;
	}
}
