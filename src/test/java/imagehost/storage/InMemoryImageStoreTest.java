package imagehost.storage;

class InMemoryImageStoreTest extends ImageStoreContract {
	@Override
	ImageStore store() {
		return new InMemoryImageStore();
	}
}
