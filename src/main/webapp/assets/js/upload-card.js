// The card of one file: what the reader sees of an upload. It knows nothing of sending.

import { codes } from './codes.js';
import { cleanName } from './checks.js';
import { fromTemplate, showState } from './parts.js';
import { showShare } from './share.js';
import { fill, readableShare, readableSize, texts } from './texts.js';
import { showVisibility } from './visibility.js';

const sides = ({ width, height }) => `${width} × ${height}`;

export class UploadCard {
  #parts;
  #preview = null;
  #countdown = 0;

  /** @param on what the buttons do: cancel, retry, remove, accept */
  constructor(file, on) {
    const { root, parts } = fromTemplate('#upload-card');
    this.root = root;
    this.#parts = parts;
    this.#name(cleanName(file.name));
    parts.size.textContent = readableSize(file.size);
    parts.cancel.addEventListener('click', on.cancel);
    parts.retry.addEventListener('click', on.retry);
    parts.remove.addEventListener('click', on.remove);
    parts.accept.addEventListener('click', on.accept);
    parts.details.addEventListener('click', () => this.#toggleDetails());
    this.#state('queued');
  }

  /** What is shown: queued, sending, checking, resting, mending, offered, done, failed or cancelled. */
  get state() {
    return this.root.dataset.state;
  }

  get name() {
    return this.#parts.name.textContent;
  }

  /** What the reader most likely wants next. */
  get copyButton() {
    return this.#parts.copy;
  }

  preview(file) {
    const { preview } = this.#parts;
    URL.revokeObjectURL(this.#preview);
    this.#preview = URL.createObjectURL(file);
    preview.classList.toggle('upload-card__image--transparent', file.type !== 'image/jpeg');
    preview.addEventListener('load', () => (preview.hidden = false));
    preview.src = this.#preview;
  }

  queued() {
    this.#state('queued');
    this.#parts.progress.value = 0;
  }

  /** @param share 0 to 1; at 1 all has gone and the server is looking at it */
  sending(share) {
    this.#state(share < 1 ? 'sending' : 'checking');
    if (share < 1) {
      this.#parts.progress.value = share;
      this.#parts.status.textContent = readableShare(share);
    } else {
      this.#parts.progress.removeAttribute('value');
    }
  }

  cancelled() {
    this.#state('cancelled');
    this.#parts.retry.textContent = texts.retry;
  }

  failed(sentence, canRetry) {
    this.#state('failed');
    this.#parts.fault.textContent = sentence;
    this.#parts.retry.hidden = !canRetry;
    this.#parts.retry.textContent = texts.retry;
  }

  /** Refused as it is; the browser tries what it can make of it. */
  mending(sentence) {
    this.#state('mending');
    this.#parts.fault.textContent = sentence;
  }

  /** Asks whether what the browser has made is to be uploaded; returns the question. @param made as mend.js describes it */
  offered(file, format, made) {
    const describe = (parts) => parts.filter((part) => part).join(', ');
    const before = describe([format, readableSize(file.size), sides(made.original)]);
    const after = describe([made.format, readableSize(made.file.size), sides(made)]);
    const offer = [fill(texts.offer, { before, after }), made.isAnimated ? texts.offerStill : ''];
    this.#parts.offer.textContent = offer.join(' ').trim();
    this.preview(made.file);
    this.#state('offered');
    return this.#parts.offer.textContent;
  }

  /** Failed for the moment: it goes on by itself after so many seconds, or when the reader says so. */
  resting(sentence, seconds) {
    this.#state('resting');
    this.#parts.fault.textContent = sentence;
    this.#parts.retry.textContent = texts.retryNow;
    this.#countDown(seconds);
  }

  done(image) {
    this.#name(image.original_name);
    this.#parts.size.textContent = `${sides(image)} · ${readableSize(image.size)}`;
    this.#parts.page.href = image.page_url;
    this.#parts.manage.value = image.delete_url;
    this.#parts.codes.addEventListener('change', (event) => {
      this.#parts.code.value = codes[event.target.value](image);
      this.#parts.code.setAttribute('aria-label', event.target.labels[0].textContent);
    });
    this.#parts.code.value = codes.link(image);
    showVisibility(this.#parts, image);
    showShare(this.#parts.share, image);
    this.#state('done');
  }

  /** Takes the card from the page. */
  remove() {
    clearTimeout(this.#countdown);
    URL.revokeObjectURL(this.#preview);
    this.root.remove();
  }

  /** In a long list only the name, the state and the copy button are shown until the reader asks for more. */
  #toggleDetails() {
    const isOpen = this.root.classList.toggle('is-open');
    this.#parts.details.setAttribute('aria-expanded', String(isOpen));
  }

  #name(name) {
    this.#parts.name.textContent = name || texts.nameless;
  }

  #state(state) {
    clearTimeout(this.#countdown);
    const focused = document.activeElement;
    showState(this.root, state);
    if (this.root.contains(focused) && focused.closest('[hidden]')) {
      this.#mainButton(state).focus(); // the button that was pressed is gone
    }
    this.#parts.status.textContent = texts[`state${state}`];
  }

  #mainButton(state) {
    const { accept, cancel, copy, retry, remove } = this.#parts;
    return { done: copy, failed: retry, cancelled: retry, mending: remove, offered: accept }[state] ?? cancel;
  }

  #countDown(seconds) {
    this.#parts.status.textContent = seconds > 0 ? fill(texts.retryIn, { seconds }) : texts.statequeued;
    if (seconds > 0) {
      this.#countdown = setTimeout(() => this.#countDown(seconds - 1), 1000);
    }
  }
}
