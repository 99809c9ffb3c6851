// The page of an album: its links in every form, the way in for whoever has made it here, and its order by dragging.

import { findAlbum, remember } from './album-store.js';
import { codes } from './codes.js';
import './copy.js';
import { makeOrderable } from './album-order.js';

const head = document.querySelector('[data-album]');
const { album: id, title, url, created, key } = head.dataset;
const [list, copying, hint, open] = ['list', 'copying', 'hint', 'open'].map((name) => document.querySelector(`[data-part=${name}]`));
const known = findAlbum(id);

if (key || known) {
  remember({ id, title, url, key: key || known.key, created_at: created });
}
if (known && !key) {
  open.querySelector('[name=key]').value = known.key;
  open.hidden = false;
}
if (copying) {
  copying.hidden = false;
  copying.querySelector('select').addEventListener('change', showCodes);
}
document.querySelector('[data-part=add]')?.removeAttribute('hidden');
if (hint) {
  hint.hidden = false;
  makeOrderable(list, { id, key }, showCodes);
}

function showCodes() {
  const code = codes[copying.querySelector('select').value];
  document.querySelector('#album-links').value = [...list.children].map(image).map(code).join('\n');
}

function image(item) {
  const { url: link, page, thumbnail, name } = item.dataset;
  const { width, height } = item.querySelector('img').attributes;
  return { url: link, page_url: page, thumbnail_url: thumbnail, original_name: name, width: width.value, height: height.value };
}
