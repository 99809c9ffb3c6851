// Names an upload so that nobody else's can have the same name. crypto.randomUUID() is there on secure pages only.

const BYTES = 16;

export function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
