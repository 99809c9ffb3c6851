// The list "My pictures", drawn from what this browser keeps.

import { announce } from './announce.js';
import { fromTemplate } from './parts.js';
import { exported, forget, forgetAll, imported, onChange, images } from './image-store.js';
import { fill, inUtc, readableSize } from './texts.js';
import { showVisibility } from './visibility.js';

export class MyImages {
  #root;
  #options;

  /**
   * @param options isShown(image): whether it belongs to the list; atMost: how many; onItem(parts, image) and onDrawn(): called
   *   while the list is drawn
   */
  constructor(root, options) {
    this.#root = root;
    this.#options = { atMost: Infinity, onItem: () => {}, onDrawn: () => {}, ...options };
    this.#part('export').addEventListener('click', () => this.#export());
    this.#part('import').addEventListener('click', () => this.#part('file').click());
    this.#part('file').addEventListener('change', () => this.#import());
    this.#part('clear').addEventListener('click', () => this.#part('confirm').showModal());
    this.#part('confirm').addEventListener('close', () => this.#clear());
    onChange(() => this.draw());
  }

  draw() {
    const { isShown, atMost, onDrawn } = this.#options;
    const kept = images();
    const all = kept.filter(isShown);
    const shown = all.slice(0, atMost);
    this.#part('list').replaceChildren(...shown.map((image) => this.#item(image)));
    this.#part('empty').hidden = kept.length > 0;
    this.#part('more')?.toggleAttribute('hidden', shown.length === all.length);
    this.#part('export').disabled = kept.length === 0;
    this.#part('clear').disabled = kept.length === 0;
    onDrawn();
  }

  #item(image) {
    const { root, parts } = fromTemplate('#my-image');
    const date = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short' });
    parts.name.textContent = image.original_name || image.id;
    parts.name.href = image.page_url;
    parts.facts.textContent = `${date.format(new Date(image.uploaded_at))} · ${readableSize(image.size)}`;
    parts.facts.title = inUtc(image.uploaded_at);
    parts.copy.dataset.copyText = image.url;
    parts.open.href = image.url;
    parts.manage.href = image.delete_url;
    parts.forget.addEventListener('click', () => this.#forget(image.id, root));
    parts.visibilityLine.hidden = typeof image.listed !== 'boolean'; // kept by an earlier version
    showVisibility(parts, image);
    showThumbnail(parts.thumbnail, parts.gone, image);
    this.#options.onItem(parts, image);
    return root;
  }

  #forget(id, item) {
    const items = this.#part('list').children;
    const place = [...items].indexOf(item);
    forget(id);
    this.draw();
    const neighbour = items[Math.min(place, items.length - 1)];
    (neighbour?.querySelector('.my-images__name') ?? this.#part('import')).focus();
  }

  #export() {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([exported()], { type: 'application/json' }));
    link.download = this.#root.dataset.fileName;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href));
  }

  async #import() {
    const input = this.#part('file');
    const added = imported(await input.files[0].text());
    input.value = '';
    this.draw();
    this.#tell(added === null ? this.#root.dataset.textUnreadable : fill(this.#root.dataset.textImported, { added }));
  }

  #clear() {
    if (this.#part('confirm').returnValue === 'clear') {
      forgetAll();
      this.draw();
      this.#tell(this.#root.dataset.textCleared);
    }
    this.#part('confirm').returnValue = '';
  }

  #tell(text) {
    this.#part('told').textContent = text;
    announce(text);
  }

  #part(name) {
    return this.#root.querySelector(`[data-part="${name}"]`);
  }
}

/** Same-origin paths, so that the page shows nothing from elsewhere; an image that is not there says so. */
function showThumbnail(thumbnail, gone, image) {
  const paths = [image.thumbnail_url, image.url].map((link) => new URL(link).pathname);
  const tryNext = () => {
    const path = paths.shift();
    if (path) {
      thumbnail.src = path;
      return;
    }
    thumbnail.hidden = true;
    gone.hidden = false;
  };
  thumbnail.addEventListener('error', tryNext);
  tryNext();
}
