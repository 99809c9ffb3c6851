// One file on its way: checked, queued, sent, and answered for on its card.

import { refusal } from './checks.js';
import { newKey } from './key.js';
import { mended } from './mend.js';
import { canRetry, canMend, restSeconds } from './retry.js';
import { send } from './send.js';
import { fill, texts } from './texts.js';
import { UploadCard } from './upload-card.js';

export class UploadJob {
  #file;
  #settings;
  #sending = null;
  #isRemoved = false;
  #choice = null;
  #key = '';
  #attempts = 0;
  #canRetry = false;
  #mended = null;

  /** @param settings queue, action, limits, isListed(), token(), onSettled(job): done, failed, cancelled or removed */
  constructor(file, settings) {
    this.#file = file;
    this.#settings = settings;
    this.image = null;
    this.fault = null;
    this.card = new UploadCard(file, {
      cancel: () => this.#cancel(),
      retry: () => this.retry(),
      remove: () => this.#remove(),
      accept: () => this.accept(),
    });
  }

  async begin() {
    const refused = await refusal(this.#file, this.#settings.limits.maxBytes);
    if (refused && refused.format !== null) {
      this.#mend(refused.sentence, refused.format);
    } else if (refused) {
      this.#fail(refused.sentence, false);
    } else if (!this.#isRemoved) {
      this.card.preview(this.#file);
      this.#enqueue();
    }
  }

  /** True after a failure that another attempt may mend. */
  get canRetry() {
    return this.fault !== null && this.#canRetry;
  }

  /** Tries again now, also where the queue rests. */
  retry() {
    this.#settings.queue.remove(this.#task);
    this.#attempts = 0;
    this.#enqueue();
    this.#settings.queue.resume();
  }

  /** True while the reader may have a file uploaded that the browser has made of this one. */
  get isOffered() {
    return this.#mended !== null && this.fault !== null;
  }

  /** Uploads that file. */
  accept() {
    this.#file = this.#mended.file;
    this.#mended = null;
    this.#choice = null; // other bytes are another upload
    this.card.preview(this.#file);
    this.#enqueue();
    this.#settings.onSettled(this);
  }

  /** @param format of the file as it is, where that is what is refused; else empty */
  async #mend(sentence, format) {
    this.fault = sentence;
    this.card.mending(sentence);
    const made = await mended(this.#file, this.#settings.limits);
    if (this.#isRemoved) {
      return;
    }
    if (made === null) {
      this.#fail(format ? fill(texts.notConvertible, { format }) : sentence, false);
      return;
    }
    this.#mended = made;
    this.fault = `${sentence} ${this.card.offered(this.#file, format, made)}`;
    this.#settings.onSettled(this);
  }

  #enqueue() {
    this.fault = null;
    this.card.queued();
    this.#settings.queue.add(this.#task);
  }

  #task = async () => {
    const { action, isListed, token } = this.#settings;
    const choice = isListed();
    if (choice !== this.#choice) {
      this.#choice = choice;
      this.#key = newKey(); // another choice is another upload; another attempt is the same one
    }
    const onProgress = (share) => this.card.sending(share);
    this.card.sending(0);
    this.#sending = send(this.#file, { action, isListed: choice, key: this.#key, token: token(), onProgress });
    const answer = await this.#sending.answer;
    this.#sending = null;
    this.#settle(answer);
  };

  #settle(answer) {
    const { onSettled } = this.#settings;
    if (answer.isCancelled) {
      this.card.cancelled();
      onSettled(this);
    } else if (answer.image) {
      this.image = answer.image;
      this.card.done(answer.image);
      onSettled(this);
    } else {
      this.#missed(answer);
    }
  }

  #missed(answer) {
    const sentence = answer.isLost ? texts.networkLost : texts[`failed${answer.status}`] ?? answer.problem ?? texts.failed;
    if (canMend(answer)) {
      this.#mend(sentence, '');
      return;
    }
    const rest = restSeconds(answer, ++this.#attempts);
    if (rest === null) {
      this.#fail(sentence, canRetry(answer));
      return;
    }
    this.card.resting(sentence, rest);
    this.#settings.queue.addAfterRest(this.#task, rest);
    this.#settings.onSettled(this);
  }

  #fail(sentence, canRetry) {
    this.fault = sentence;
    this.#canRetry = canRetry;
    this.card.failed(sentence, canRetry);
    this.#settings.onSettled(this);
  }

  #cancel() {
    if (this.#sending) {
      this.#sending.abort();
    } else {
      this.#settings.queue.remove(this.#task);
      this.#settle({ isCancelled: true });
    }
  }

  #remove() {
    this.#isRemoved = true;
    this.#settings.queue.remove(this.#task);
    this.card.remove();
    this.#settings.onSettled(this);
  }

  get isRemoved() {
    return this.#isRemoved;
  }
}
