// The list "My pictures", drawn from what this browser keeps.

import { announce } from './announce.js';
import { fromTemplate } from './parts.js';
import { exported, forget, forgetAll, imported, onChange, images } from './image-store.js';
import { fill, readableSize } from './texts.js';
import { showVisibility } from './visibility.js';

const SHOWN_AT_FIRST = 12;

export class MyImages {
  #root;
  #isElsewhere;
  #isWhole = false;

  /** @param isElsewhere whether an image is shown on this page already */
  constructor(root, isElsewhere) {
    this.#root = root;
    this.#isElsewhere = isElsewhere;
    this.#part('more').addEventListener('click', () => this.#showWhole());
    this.#part('export').addEventListener('click', () => this.#export());
    this.#part('import').addEventListener('click', () => this.#part('file').click());
    this.#part('file').addEventListener('change', () => this.#import());
    this.#part('clear').addEventListener('click', () => this.#part('confirm').showModal());
    this.#part('confirm').addEventListener('close', () => this.#clear());
    onChange(() => this.draw());
    this.draw();
  }

  draw() {
    const all = images().filter((image) => !this.#isElsewhere(image));
    const shown = this.#isWhole ? all : all.slice(0, SHOWN_AT_FIRST);
    this.#part('list').replaceChildren(...shown.map((image) => this.#item(image)));
    this.#part('empty').hidden = all.length > 0;
    this.#part('more').hidden = shown.length === all.length;
    this.#part('export').disabled = all.length === 0;
    this.#part('clear').disabled = all.length === 0;
  }

  #item(image) {
    const { root, parts } = fromTemplate('#my-image');
    const date = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short' });
    parts.name.textContent = image.original_name || image.id;
    parts.name.href = image.page_url;
    parts.facts.textContent = `${date.format(new Date(image.uploaded_at))} · ${readableSize(image.size)}`;
    parts.copy.dataset.copyText = image.url;
    parts.open.href = image.url;
    parts.manage.href = image.delete_url;
    parts.forget.addEventListener('click', () => this.#forget(image.id, root));
    parts.visibilityLine.hidden = typeof image.listed !== 'boolean'; // kept by an earlier version
    showVisibility(parts, image);
    showThumbnail(parts.thumbnail, parts.gone, image);
    return root;
  }

  #forget(id, item) {
    const items = this.#part('list').children;
    const place = [...items].indexOf(item);
    forget(id);
    this.draw();
    const neighbour = items[Math.min(place, items.length - 1)];
    (neighbour?.querySelector('a') ?? this.#part('import')).focus();
  }

  #showWhole() {
    this.#isWhole = true;
    this.draw();
    this.#part('list').children[SHOWN_AT_FIRST]?.querySelector('a').focus();
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
