// An image made anew so that the service takes it: as JPEG, or as PNG where it is transparent or was kept without loss;
// smaller where it has to be. Runs in a worker (convert-worker.js) or, where a browser has no canvas there, on the page.
// Everything is decoded by the browser, turned as the camera noted, and keeps its colours.

import { HEAD_BYTES, isAnimated, isLossless } from './other-formats.js';

const QUALITIES = [0.92, 0.85];
const ATTEMPTS = 12;
const SAMPLE_PX = 256;
const ROWS_AT_ONCE = 256;

/**
 * @param limits maxBytes of the file, maxPixels of the image, maxSidePx of each side
 * @returns blob, isAnimated, its width and height, and those of the original; rejects where the browser cannot
 */
export async function convert(file, limits) {
  const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  const bitmap = await createImageBitmap(file);
  try {
    const { width, height } = bitmap;
    const made = await fitted(bitmap, isLossless(head), limits);
    return { ...made, isAnimated: isAnimated(head), original: { width, height } };
  } finally {
    bitmap.close();
  }
}

async function fitted(bitmap, isExact, { maxBytes, maxPixels, maxSidePx }) {
  const colorSpace = isWide(bitmap) ? 'display-p3' : 'srgb';
  const [width, height] = [bitmap.width, bitmap.height];
  let scale = Math.min(1, Math.sqrt(maxPixels / (width * height)), maxSidePx / Math.max(width, height));
  let canvas = drawn(bitmap, scale, colorSpace);
  const isTransparent = hasTransparency(canvas);
  if (isExact && !isTransparent) {
    const exact = await encoded(canvas, 'image/png');
    if (exact.size <= maxBytes) {
      return result(exact, canvas);
    }
  }
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const blob = await (isTransparent ? encoded(canvas, 'image/png') : jpeg(canvas, maxBytes));
    if (blob.size <= maxBytes) {
      return result(blob, canvas);
    }
    scale *= Math.sqrt(maxBytes / blob.size) * 0.95;
    canvas = drawn(bitmap, scale, colorSpace);
  }
  throw new Error('does not fit');
}

const result = (blob, { width, height }) => ({ blob, width, height });

async function jpeg(canvas, maxBytes) {
  let blob;
  for (const quality of QUALITIES) {
    blob = await encoded(canvas, 'image/jpeg', quality);
    if (blob.size <= maxBytes) {
      break;
    }
  }
  return blob;
}

function drawn(bitmap, scale, colorSpace) {
  const size = [bitmap.width, bitmap.height].map((side) => Math.max(1, Math.floor(side * scale)));
  const canvas = newCanvas(...size);
  const pen = canvas.getContext('2d', { colorSpace, willReadFrequently: true });
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(bitmap, 0, 0, ...size);
  return canvas;
}

const newCanvas = (width, height) => (typeof OffscreenCanvas === 'undefined'
  ? Object.assign(document.createElement('canvas'), { width, height })
  : new OffscreenCanvas(width, height));

async function encoded(canvas, type, quality) {
  const blob = await (canvas.convertToBlob?.({ type, quality })
    ?? new Promise((resolve) => canvas.toBlob(resolve, type, quality)));
  if (blob?.type !== type) {
    throw new Error('not encoded');
  }
  return blob;
}

/** Of each pixel: a corner that was cut off is easily missed in a sample. */
function hasTransparency(canvas) {
  const pen = canvas.getContext('2d');
  for (let top = 0; top < canvas.height; top += ROWS_AT_ONCE) {
    const { data } = pen.getImageData(0, top, canvas.width, Math.min(ROWS_AT_ONCE, canvas.height - top));
    for (let index = 3; index < data.length; index += 4) {
      if (data[index] < 255) {
        return true;
      }
    }
  }
  return false;
}

/** Whether there are colours that sRGB has not; then the image stays in Display P3, as telephones take it. */
function isWide(bitmap) {
  const scale = Math.min(1, SAMPLE_PX / Math.max(bitmap.width, bitmap.height));
  const canvas = drawn(bitmap, scale, 'display-p3');
  const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height, { colorSpace: 'display-p3' });
  if (pixels.colorSpace !== 'display-p3') {
    return false; // the browser knows no other than sRGB here
  }
  const { data } = pixels;
  for (let index = 0; index < data.length; index += 4) {
    if (isOutside(...[0, 1, 2].map((channel) => linear(data[index + channel])))) {
      return true;
    }
  }
  return false;
}

const linear = (value) => (value > 10 ? ((value / 255 + 0.055) / 1.055) ** 2.4 : value / 255 / 12.92);

/** From Display P3 to sRGB, both linear (CSS Color 4, section 10.4 and 10.3); what is left of rounding is borne. */
const isOutside = (red, green, blue) => [1.2249 * red - 0.2247 * green, -0.042 * red + 1.0419 * green,
  -0.0197 * red - 0.0786 * green + 1.0979 * blue].some((value) => value < -0.01 || value > 1.01);
