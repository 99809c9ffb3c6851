// The images that are ticked on the page "My pictures", and what is done with all of them: one request after the other.

import { announce } from './announce.js';
import { makeAlbum } from './album-api.js';
import { remember } from './album-store.js';
import { forget, images, keyOf, refresh } from './image-store.js';
import { fill, texts } from './texts.js';
import { setListed } from './visibility.js';

const TOKEN_KEY = 'imagehost.upload-token'; // as upload.js keeps it

export class Selection {
  #root;
  #redraw;
  #chosen = new Set();
  #boxes = [];

  constructor(root, redraw) {
    this.#root = root;
    this.#redraw = redraw;
    this.#part('choose-all').addEventListener('change', ({ target }) => this.#chooseAll(target.checked));
    this.#part('hide-chosen').addEventListener('click', () => this.#list(false));
    this.#part('show-chosen').addEventListener('click', () => this.#list(true));
    this.#part('album-chosen').addEventListener('click', () => this.#makeAlbum());
    this.#part('delete-chosen').addEventListener('click', () => {
      this.#part('confirm-delete').returnValue = '';
      this.#part('confirm-delete').showModal();
    });
    this.#part('confirm-delete').addEventListener('close', ({ target }) =>
      target.returnValue === 'delete' && this.#each(deleted, (id) => forget(id), texts.deleted));
  }

  /** Called for each image that is drawn. */
  onItem = ({ choose }, { id }) => {
    this.#boxes.push([choose, id]);
    choose.checked = this.#chosen.has(id);
    choose.addEventListener('change', () => this.#choose(choose.checked, id));
  };

  /** Called when all are drawn: what is not shown is not chosen. */
  onDrawn = () => {
    this.#boxes = this.#boxes.filter(([box]) => box.isConnected);
    this.#chosen = new Set(this.#boxes.filter(([box]) => box.checked).map(([, id]) => id));
    this.#show();
  };

  #choose(isChosen, id) {
    this.#chosen[isChosen ? 'add' : 'delete'](id);
    this.#show();
  }

  #chooseAll(isChosen) {
    this.#boxes.forEach(([box]) => (box.checked = isChosen));
    this.#chosen = new Set(isChosen ? this.#boxes.map(([, id]) => id) : []);
    this.#show();
  }

  #list(isListed) {
    this.#each((image) => setListed(image, isListed), (id) => refresh({ id, listed: isListed }), texts.changed);
  }

  /** @param act resolves to whether it is done @param note takes it over into the list */
  async #each(act, note, said) {
    this.#root.setAttribute('aria-busy', 'true');
    let count = 0;
    const all = this.#images();
    for (const image of all) {
      if (await act(image)) {
        note(image.id);
        count++;
      }
    }
    this.#root.removeAttribute('aria-busy');
    this.#redraw();
    const text = [fill(said, { count }), count < all.length ? texts.notAll : ''].join(' ').trim();
    this.#part('told').textContent = text;
    announce(text);
    this.#part('choose-all').focus();
  }

  /** Leads to the album, where it gets its title and its order. */
  async #makeAlbum() {
    const album = await makeAlbum(this.#images(), localStorage.getItem(TOKEN_KEY) ?? '');
    if (album) {
      remember(album);
      location.assign(`${new URL(album.url).pathname}?made=yes&key=${encodeURIComponent(album.key)}`);
    } else {
      this.#part('told').textContent = texts.unchanged;
      announce(texts.unchanged);
    }
  }

  #images() {
    return images().filter(({ id }) => this.#chosen.has(id));
  }

  #show() {
    const count = this.#chosen.size;
    this.#part('chosen').textContent = fill(texts.chosen, { count });
    this.#part('choose-all').checked = count > 0 && count === this.#boxes.length;
    this.#part('choose-all').indeterminate = count > 0 && count < this.#boxes.length;
    this.#part('copy-chosen').dataset.copyText = this.#images().map(({ url }) => url).join('\n');
    for (const name of ['copy-chosen', 'hide-chosen', 'show-chosen', 'album-chosen', 'delete-chosen']) {
      this.#part(name).disabled = count === 0;
    }
  }

  #part(name) {
    return this.#root.querySelector(`[data-part="${name}"]`);
  }
}

async function deleted(image) {
  try {
    const headers = { 'X-Delete-Key': keyOf(image) };
    const { status } = await fetch(`/api/images/${image.id}`, { method: 'DELETE', headers });
    return status === 204 || status === 404; // gone already is what was asked for
  } catch {
    return false; // no connection
  }
}
