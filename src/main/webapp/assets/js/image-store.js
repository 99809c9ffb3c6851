// What was uploaded from this browser, with the links for deleting: kept in localStorage and nowhere else.

import { addAlbums, albums, forgetAlbums } from './album-store.js';

// This name and that of the list in exported files (`pictures`) never change: people would lose the lists they have.
const KEY = 'imagehost.pictures';
const LINKS = ['url', 'page_url', 'thumbnail_url', 'delete_url'];

/** The images, newest first. */
export function images() {
  try {
    return (JSON.parse(localStorage.getItem(KEY)) ?? []).filter(isImage);
  } catch {
    return []; // closed or spoilt storage: nothing is known
  }
}

/** Keeps an image as the API described it; false when the browser does not keep it. */
export const remember = (image) => save([kept(image), ...without(image.id)]);

/** The image with this id, if it was uploaded here. */
export const find = (id) => images().find((image) => image.id === id);

/** The delete key of an image that was uploaded here. */
export const keyOf = (image) => new URL(image.delete_url).searchParams.get('key');

/** Takes over what has changed about an image, if it is in the list. */
export function refresh(changed) {
  const image = find(changed.id);
  if (image && Object.keys(changed).some((name) => changed[name] !== image[name])) {
    save(images().map((other) => (other.id === image.id ? { ...image, ...changed } : other)));
  }
}

export const forget = (id) => save(without(id));

export const forgetAll = () => save([]) && forgetAlbums();

/** The text of the file that takes the list to another browser. */
export const exported = () => JSON.stringify({ imagehost: 1, pictures: images(), albums: albums() }, null, 2);

/** Adds the images of an exported file; the number that came in, or null when the text is no such file. */
export function imported(text) {
  let given;
  try {
    const file = JSON.parse(text);
    given = file.pictures.filter(isImage).map(kept);
    addAlbums(file.albums ?? []);
  } catch {
    return null;
  }
  const known = new Map([...images(), ...given].map((image) => [image.id, image]));
  const before = images().length;
  const all = [...known.values()].sort((a, b) => b.uploaded_at.localeCompare(a.uploaded_at));
  return save(all) ? all.length - before : null;
}

/** Has the callback called when another tab has changed the list. */
export const onChange = (callback) =>
  addEventListener('storage', (event) => (event.key === KEY || event.key === null) && callback());

function save(list) {
  try {
    localStorage.setItem(KEY, JSON.stringify(list));
    return true;
  } catch {
    return false;
  }
}

const without = (id) => images().filter((image) => image.id !== id);

const NAMES = ['id', 'original_name', 'width', 'height', 'size', 'listed', 'uploaded_at', ...LINKS];

const kept = (image) => Object.fromEntries(NAMES.map((name) => [name, image[name]]));

/** A file from elsewhere may hold anything: no link of another scheme (javascript:) gets into the page. */
function isImage(it) {
  return it !== null && typeof it === 'object' && typeof it.id === 'string' && typeof it.original_name === 'string'
    && !Number.isNaN(Date.parse(it.uploaded_at)) && Number.isFinite(it.size)
    && LINKS.every((name) => /^https?:\/\//.test(it[name]));
}
