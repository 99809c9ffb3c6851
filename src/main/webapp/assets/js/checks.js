// What can be said about a file before a byte of it is sent, in the order and in the words of the server.

import { HEAD_BYTES, otherFormat } from './other-formats.js';
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

/**
 * What is against the file: its sentence, and the name of its format (or an empty one) where the browser may be able to
 * make one of it that is taken. Null when nothing is seen against it.
 */
export async function refusal(file, maxBytes) {
  const head = await headOf(file);
  const format = head && otherFormat(head);
  if (format) {
    return { sentence: fill(texts.unsupported, { format }), format };
  }
  if (file.size > maxBytes) {
    const sentence = fill(texts.tooLarge, { size: readableSize(file.size, 2), limit: readableSize(maxBytes) });
    return { sentence, format: head && isImage(head) ? '' : null };
  }
  const extension = extensionOf(cleanName(file.name));
  if (extension !== null && !extensions.includes(extension)) {
    const sentence = fill(texts.extensionNotAllowed, { extension: extension.slice(0, EXTENSION_SHOWN) });
    return { sentence, format: file.type.startsWith('image/') ? extension.toUpperCase() : null };
  }
  if (file.size === 0) {
    return { sentence: texts.emptyFile, format: null };
  }
  return !head || isImage(head) ? null : { sentence: texts.notAnImage, format: null };
}

function extensionOf(name) {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? null : name.slice(dot + 1).toLowerCase();
}

/** Null where the file cannot be read now: sending will show why. */
async function headOf(file) {
  try {
    return new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  } catch {
    return null;
  }
}

function isImage(head) {
  const hexadecimal = [...head.subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return signatures.some((signature) => hexadecimal.startsWith(signature));
}
