// Whether a failed upload is worth another attempt, and when.

const BUSY = [408, 429, 502, 503, 504]; // the same request may well succeed later
const MAYBE = [401, 500, 507]; // somebody has to do something first
const MENDABLE = ['too_many_pixels', 'side_too_long', 'too_many_scans', 'jpeg_extraneous_bytes', 'jpeg_too_many_segments',
  'jpeg_too_many_scan_pixels', 'jpeg_too_much_memory'];
const MAX_ATTEMPTS = 8;
const MAX_REST_SECONDS = 30;

/** True where the reader may want to try again; a file that was refused stays refused. */
export const canRetry = (answer) => answer.isLost || BUSY.includes(answer.status) || MAYBE.includes(answer.status);

/** Whether the image is refused for a reason that a copy made by the browser has not. */
export const canMend = ({ code }) => MENDABLE.includes(code);

/**
 * Seconds to rest before the next attempt, as the server asks or longer each time; null where none follows by itself.
 * Who is only sent too often (429) is not counted: a folder of files takes as long as it takes.
 */
export function restSeconds(answer, attempts) {
  const isBusy = answer.isLost || BUSY.includes(answer.status);
  if (!isBusy || (attempts > MAX_ATTEMPTS && answer.status !== 429)) {
    return null;
  }
  return answer.retryAfterSeconds || Math.min(2 ** attempts, MAX_REST_SECONDS);
}
