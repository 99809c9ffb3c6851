// The line above the cards: how many are done, what failed, all links at once. Shown from the second file on.

import { codes } from './codes.js';
import { fill, texts } from './texts.js';

const COMPACT_FROM = 4;
const PENDING = ['queued', 'sending', 'checking', 'resting'];

export const isPending = (job) => PENDING.includes(job.card.state);

export class Batch {
  #root;
  #title = document.title;
  #jobs = [];

  constructor(root) {
    this.#root = root;
    this.#part('copy-as').addEventListener('change', () => this.#showCodes());
    this.#part('retry-all').addEventListener('click', () => this.#failed(true).forEach((job) => job.retry()));
    this.#part('accept-all').addEventListener('click', () => this.#offered().forEach((job) => job.accept()));
    this.#part('show-failed').addEventListener('click', () => {
      const { root } = this.#failed()[0].card;
      root.tabIndex = -1;
      root.focus();
    });
  }

  show(jobs) {
    this.#jobs = jobs;
    const done = jobs.filter((job) => job.image).length;
    const failed = this.#failed().length;
    this.#part('summary').hidden = jobs.length < 2;
    this.#part('counts').textContent = fill(texts.counts, { done, all: jobs.length });
    this.#part('show-failed').hidden = failed === 0;
    this.#part('show-failed').textContent = fill(texts.showFailed, { count: failed });
    this.#part('retry-all').hidden = this.#failed(true).length < 2;
    const offered = this.#offered().length;
    this.#part('accept-all').hidden = offered < 2;
    this.#part('accept-all').textContent = fill(texts.acceptAll, { count: offered });
    this.#part('cards').classList.toggle('is-long', jobs.length >= COMPACT_FROM);
    document.title = jobs.some(isPending) ? `${done}/${jobs.length} · ${this.#title}` : this.#title;
    this.#showCodes();
  }

  #showCodes() {
    const images = this.#jobs.map((job) => job.image).filter((image) => image !== null);
    this.#part('copy-all').dataset.copyText = images.map(codes[this.#part('copy-as').value]).join('\n');
    this.#part('copy-all').disabled = images.length < 2;
  }

  /** @param canRetry true: only those that another attempt may mend */
  #failed(canRetry = false) {
    return this.#jobs.filter((job) => job.fault !== null && (job.canRetry || !canRetry));
  }

  #offered() {
    return this.#jobs.filter((job) => job.isOffered);
  }

  #part(name) {
    return this.#root.querySelector(`[data-part="${name}"]`);
  }
}
