// Runs tasks in the order in which they came, a few at a time.

export class UploadQueue {
  #waiting = [];
  #running = 0;
  #atOnce;

  constructor(atOnce) {
    this.#atOnce = atOnce;
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

  /** Forgets a task that has not begun. */
  remove(task) {
    this.#waiting = this.#waiting.filter((other) => other !== task);
  }

  #next() {
    while (this.#running < this.#atOnce && this.#waiting.length > 0) {
      this.#running++;
      this.#waiting.shift()().finally(() => {
        this.#running--;
        this.#next();
      });
    }
  }
}
