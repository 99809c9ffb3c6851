// The upload page in a window that a forum has opened (sdk/pup.js, or Chevereto's plugin): what was uploaded goes back to
// the editor there.

import { isPending } from './batch.js';
import { codes } from './codes.js';
import { fill, texts } from './texts.js';

const forum = new URLSearchParams(location.search).has('popup') ? window.opener : null;

/** What the forum asks for, from Chevereto's names; delete links are given to nobody. */
function codeNamed(autoInsert) {
  const isSmall = autoInsert.includes('thumb');
  if (autoInsert.includes('markdown')) {
    return codes.markdown;
  }
  if (autoInsert.includes('html')) {
    return isSmall ? codes.linked_html : codes.html;
  }
  if (autoInsert.includes('bbcode')) {
    return isSmall ? codes.linked_bbcode : codes.bbcode;
  }
  if (autoInsert.includes('viewer')) {
    return (image) => image.page_url;
  }
  return isSmall ? (image) => image.thumbnail_url : codes.link;
}

export class Forum {
  #origin = null;
  #settings = {};
  #given = new Set();

  /** @param notice says where the links go, as soon as that is known */
  constructor(notice) {
    if (!forum) {
      return;
    }
    addEventListener('message', ({ origin, source, data }) => {
      if (source === forum && data?.id === window.name && data.settings) {
        this.#origin = origin;
        this.#settings = data.settings;
        notice.textContent = fill(texts.popup, { site: new URL(origin).host });
        notice.hidden = false;
      }
    });
    forum.postMessage({ id: window.name, requestAction: 'postSettings' }, '*'); // which is no secret
  }

  /** Gives the forum what has not been given, once nothing is on its way; the window closes when all went well. */
  offer(jobs) {
    const images = jobs.map((job) => job.image).filter((image) => image && !this.#given.has(image.id));
    if (!this.#origin || jobs.some(isPending) || images.length === 0) {
      return;
    }
    images.forEach((image) => this.#given.add(image.id));
    const message = images.map(codeNamed(String(this.#settings.autoInsert))).join('\n');
    forum.postMessage({ id: window.name, message }, this.#origin);
    const isToClose = !['0', 0, false].includes(this.#settings.autoClose);
    if (isToClose && jobs.every((job) => job.image)) {
      setTimeout(() => window.close()); // when the queue knows that it has nothing more to do
    }
  }
}
