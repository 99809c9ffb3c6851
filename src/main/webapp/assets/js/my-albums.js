// The list "My albums", drawn from what this browser keeps.

import { albums, forgetAlbum } from './album-store.js';
import { fromTemplate } from './parts.js';

export class MyAlbums {
  #root;

  constructor(root) {
    this.#root = root;
  }

  draw() {
    const kept = albums();
    this.#root.hidden = kept.length === 0;
    this.#root.querySelector('[data-part=albums]').replaceChildren(...kept.map((album) => this.#item(album)));
  }

  #item(album) {
    const { root, parts } = fromTemplate('#my-album');
    const date = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'medium' });
    parts.title.textContent = album.title || this.#root.dataset.textUntitled;
    parts.title.href = album.url;
    parts.facts.textContent = date.format(new Date(album.created_at));
    parts.copy.dataset.copyText = album.url;
    parts.edit.href = `${album.url}?key=${encodeURIComponent(album.key)}`;
    parts.forget.addEventListener('click', () => {
      forgetAlbum(album.id);
      this.draw();
    });
    return root;
  }
}
