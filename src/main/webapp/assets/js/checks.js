// What can be said about a file before a byte of it is sent, in the order and in the words of the server.

import { fill, texts } from './texts.js';

const EXTENSIONS = new Set(['jpg', 'jpeg', 'png', 'gif']);
const EXTENSION_SHOWN = 20;
const SIGNATURES = [
  [0xff, 0xd8, 0xff], // JPEG: ITU-T T.81, B.1.1.3
  [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], // PNG: W3C PNG, section 5.2
  [0x47, 0x49, 0x46, 0x38], // GIF87a and GIF89a: section 17
];

/** The name as the server will keep it: the last component of a path, without invisible characters. */
export const cleanName = (given) =>
  given.slice(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
    .normalize('NFC').replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '').trim();

/** The sentence that refuses the file, or null when nothing is seen against it. */
export async function refusal(file, maxBytes) {
  if (file.size > maxBytes) {
    return fill(texts.fileTooLarge, { limit_bytes: maxBytes });
  }
  const extension = extensionOf(cleanName(file.name));
  if (extension !== null && !EXTENSIONS.has(extension)) {
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
  let head;
  try {
    head = new Uint8Array(await file.slice(0, 8).arrayBuffer());
  } catch {
    return true; // the file cannot be read now: sending will show why
  }
  return SIGNATURES.some((signature) => signature.every((byte, at) => head[at] === byte));
}
