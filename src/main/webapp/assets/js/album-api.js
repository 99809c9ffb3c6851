// Albums on the server: each function resolves to the album, or to null when that did not work.

/** @param token lets its holder upload, or empty where everybody may */
export const makeAlbum = (images, token) =>
  asked('/api/albums', 'POST', token ? { Authorization: `Bearer ${token}` } : {}, { images: images.map(({ id }) => id) });

/** @param change title, add, remove, order: whatever is to be changed */
export const changeAlbum = ({ id, key }, change) => asked(`/api/albums/${id}`, 'PATCH', { 'X-Album-Key': key }, change);

async function asked(address, method, headers, body) {
  try {
    const answer = await fetch(address, {
      method, headers: { ...headers, 'Content-Type': 'application/json' }, body: JSON.stringify(body),
    });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null; // no connection
  }
}
