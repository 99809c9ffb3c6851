package imagehost.activity;

/** Reads along what goes into the action log, until it is closed. */
public final class RecordedActivity extends RecordedLog {
	public RecordedActivity() {
		super(ActivityLog.class);
	}
}
