package imagehost.storage;

class InMemoryImageStoreTest extends ImageStoreContract {
	@Override
	protected ImageStore open() {
		return new InMemoryImageStore();
	}

	@Override
	protected boolean keepsImages() {
		return false;
	}
}
