// The album of what is uploaded on this page: made by one click, and what comes later is added by another. Where the page was
// opened for an album (?album=), all that is uploaded comes into that one by itself.

import { announce } from './announce.js';
import { changeAlbum, makeAlbum } from './album-api.js';
import { findAlbum, remember } from './album-store.js';
import { fill, texts } from './texts.js';

export class BatchAlbum {
  #root;
  #token;
  #album = findAlbum(new URLSearchParams(location.search).get('album'));
  #isGiven = this.#album !== undefined;
  #isBusy = false;
  #inside = new Set();
  #images = [];

  /** @param token() lets its holder upload, or empty */
  constructor(root, token) {
    this.#root = root;
    this.#token = token;
    if (this.#isGiven) {
      this.#showLink();
    }
    this.#part('album').addEventListener('click', async () => {
      if (await this.#put()) {
        this.#part('album-copy').focus();
      }
    });
  }

  show(jobs) {
    this.#images = jobs.map((job) => job.image).filter((image) => image !== null);
    const waiting = this.#waiting().length;
    this.#part('album').hidden = this.#album ? waiting === 0 : waiting < 2;
    this.#part('album').textContent = this.#album ? fill(texts.albumAdd, { count: waiting }) : texts.albumMake;
    if (this.#isGiven && waiting > 0) {
      this.#put();
    }
  }

  /** Puts what waits into the album; true when that is done. */
  async #put() {
    const images = this.#waiting();
    if (this.#isBusy || images.length === 0) {
      return false;
    }
    this.#busy(true);
    const album = await (this.#album
      ? changeAlbum(this.#album, { add: images.map(({ id }) => id) })
      : makeAlbum(images, this.#token()));
    this.#busy(false);
    this.#part('album-failed').hidden = album !== null;
    if (album === null) {
      announce(texts.albumFailed);
      return false;
    }
    images.forEach(({ id }) => this.#inside.add(id));
    this.#done(album);
    return true;
  }

  #busy(isBusy) {
    this.#isBusy = isBusy;
    this.#part('album').disabled = isBusy;
  }

  #done(album) {
    this.#album ??= album;
    remember(this.#album);
    this.#showLink();
    this.#part('album').hidden = true;
    announce(texts.albumDone);
    if (this.#isGiven && this.#waiting().length > 0) {
      this.#put(); // came in meanwhile
    }
  }

  #showLink() {
    this.#part('album-made').hidden = false;
    this.#part('album-link').href = this.#album.url;
    this.#part('album-link').textContent = this.#album.url;
    this.#part('album-copy').dataset.copyText = this.#album.url;
  }

  #waiting() {
    return this.#images.filter(({ id }) => !this.#inside.has(id));
  }

  #part(name) {
    return this.#root.querySelector(`[data-part="${name}"]`);
  }
}
