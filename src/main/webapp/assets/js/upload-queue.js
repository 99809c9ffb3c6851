// Runs tasks in the order in which they came, a few at a time, and rests while the server or the network asks for it.

export class UploadQueue {
  #waiting = [];
  #running = 0;
  #atOnce;
  #restEnds = 0;
  #timer = 0;

  constructor(atOnce) {
    this.#atOnce = atOnce;
    addEventListener('online', () => this.resume());
  }

  /** True while something waits or runs. */
  get isBusy() {
    return this.#running + this.#waiting.length > 0;
  }

  /** @param task starts when its turn comes; returns a promise that does not reject */
  add(task) {
    this.#waiting.push(task);
    this.#next();
  }

  /** Puts a task that has failed for the moment in front of all others, and begins none for so many seconds. */
  addAfterRest(task, seconds) {
    this.#waiting.unshift(task);
    this.#restEnds = Math.max(this.#restEnds, Date.now() + seconds * 1000);
    this.#next();
  }

  /** Ends a rest before its time. */
  resume() {
    this.#restEnds = 0;
    this.#next();
  }

  /** Forgets a task that has not begun. */
  remove(task) {
    this.#waiting = this.#waiting.filter((other) => other !== task);
  }

  #next() {
    clearTimeout(this.#timer);
    const rest = this.#restEnds - Date.now();
    if (rest > 0) {
      this.#timer = setTimeout(() => this.#next(), rest);
      return;
    }
    while (this.#running < this.#atOnce && this.#waiting.length > 0) {
      this.#running++;
      this.#waiting.shift()().finally(() => {
        this.#running--;
        this.#next();
      });
    }
  }
}
