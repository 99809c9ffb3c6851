// What the browser can do for a file that is refused as it is: nothing is sent, and one file is made at a time.

const EXTENSIONS = { 'image/jpeg': 'jpg', 'image/png': 'png' };
const NAMES = { 'image/jpeg': 'JPEG', 'image/png': 'PNG' };
const MAX_BYTES = 256 * 1024 * 1024; // beyond, decoding may take the page down

let last = Promise.resolve();
let worker = null;
let number = 0;

/**
 * @returns a promise of the new file, its format, width, height, isAnimated and original { width, height }; of null where
 *   the browser cannot make it
 */
export function mended(file, limits) {
  last = last.then(() => (file.size > MAX_BYTES ? null : converted(file, limits)))
    .then((made) => made && named(file, made)).catch(() => null);
  return last;
}

async function converted(file, limits) {
  if (typeof OffscreenCanvas === 'undefined') {
    const { convert } = await import('./convert.js');
    return convert(file, limits);
  }
  worker ??= new Worker(new URL('convert-worker.js', import.meta.url), { type: 'module' });
  const ours = ++number;
  return new Promise((resolve, reject) => {
    worker.onerror = reject;
    worker.onmessage = ({ data }) => data.number === ours && resolve(data.made);
    worker.postMessage({ number: ours, file, limits });
  });
}

function named(file, { blob, ...made }) {
  const name = file.name.replace(/\.[^.]*$/, '') || file.name;
  const type = blob.type;
  return { ...made, file: new File([blob], `${name}.${EXTENSIONS[type]}`, { type }), format: NAMES[type] };
}
