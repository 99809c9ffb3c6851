// The albums that were made in this browser, with their keys: kept in localStorage and nowhere else.

const KEY = 'imagehost.albums'; // never changes: people would lose the albums they have

/** The albums, newest first. */
export function albums() {
  try {
    return (JSON.parse(localStorage.getItem(KEY)) ?? []).filter(isAlbum);
  } catch {
    return []; // closed or spoilt storage: nothing is known
  }
}

/** Keeps an album; one that is known already takes over what is given. False when the browser does not keep it. */
export function remember({ id, title, url, key, created_at: createdAt }) {
  return save([{ id, title, url, key, created_at: createdAt }, ...without(id)]);
}

/** The album with this id, if it was made here. */
export const findAlbum = (id) => albums().find((album) => album.id === id);

export const forgetAlbum = (id) => save(without(id));

export const forgetAlbums = () => save([]);

/** Adds those of an exported list that are not known yet. */
export const addAlbums = (list) =>
  save([...albums(), ...list.filter(isAlbum).filter(({ id }) => !findAlbum(id))]
    .sort((a, b) => b.created_at.localeCompare(a.created_at)));

const without = (id) => albums().filter((album) => album.id !== id);

function save(list) {
  try {
    localStorage.setItem(KEY, JSON.stringify(list));
    return true;
  } catch {
    return false;
  }
}

/** A file from elsewhere may hold anything: no link of another scheme (javascript:) gets into the page. */
function isAlbum(it) {
  return it !== null && typeof it === 'object' && [it.id, it.title, it.key].every((text) => typeof text === 'string')
    && /^https?:\/\//.test(it.url) && !Number.isNaN(Date.parse(it.created_at));
}
