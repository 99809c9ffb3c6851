// What can be said about a file before a byte of it is sent, in the order and in the words of the server.

import { fill, readableSize, texts } from './texts.js';

// The formats come from the page: data-extensions and data-signatures (in hexadecimal) of #upload.
const formats = document.querySelector('#upload').dataset;
const extensions = formats.extensions.split(' ');
const signatures = formats.signatures.split(' ');
const EXTENSION_SHOWN = 20;

/** The name as the server will keep it: the last component of a path, without invisible characters. */
export const cleanName = (given) =>
  given.slice(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
    .normalize('NFC').replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '').trim();

/** The sentence that refuses the file, or null when nothing is seen against it. */
export async function refusal(file, maxBytes) {
  if (file.size > maxBytes) {
    return fill(texts.tooLarge, { size: readableSize(file.size, 2), limit: readableSize(maxBytes) });
  }
  const extension = extensionOf(cleanName(file.name));
  if (extension !== null && !extensions.includes(extension)) {
    return fill(texts.extensionNotAllowed, { extension: extension.slice(0, EXTENSION_SHOWN) });
  }
  if (file.size === 0) {
    return texts.emptyFile;
  }
  return (await isImage(file)) ? null : texts.notAnImage;
}

function extensionOf(name) {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? null : name.slice(dot + 1).toLowerCase();
}

async function isImage(file) {
  const longest = Math.max(...signatures.map((signature) => signature.length / 2));
  let head;
  try {
    head = new Uint8Array(await file.slice(0, longest).arrayBuffer());
  } catch {
    return true; // the file cannot be read now: sending will show why
  }
  const hexadecimal = [...head].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return signatures.some((signature) => hexadecimal.startsWith(signature));
}
