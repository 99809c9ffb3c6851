// Formats that the service does not take and many devices make, told by the first bytes of a file.

/** So many bytes have to be looked at. */
export const HEAD_BYTES = 4096;

const at = (head, from, length) => String.fromCharCode(...head.subarray(from, from + length));

// ISO/IEC 14496-12, 4.3: the brands that a file is compatible with.
const BRANDS = { HEIC: /hei[cxms]|hev[cx]|mif1|msf1/, AVIF: /avi[fs]/ };

/** The name of the format, or null. */
export function otherFormat(head) {
  if (at(head, 0, 4) === 'RIFF' && at(head, 8, 4) === 'WEBP') {
    return 'WebP';
  }
  if (at(head, 4, 4) === 'ftyp') {
    const brands = at(head, 8, Math.min(new DataView(head.buffer).getUint32(0), 64) - 8);
    return ['AVIF', 'HEIC'].find((name) => BRANDS[name].test(brands)) ?? null;
  }
  return at(head, 0, 2) === 'BM' && head.length > 26 ? 'BMP' : null;
}

/** Whether more than one frame may be there, of which a canvas keeps the first. */
export const isAnimated = (head) => at(head, 0, 3) === 'GIF' || at(head, 8, 4) === 'avis'
  || (at(head, 1, 3) === 'PNG' && at(head, 0, head.length).includes('acTL'))
  || (at(head, 8, 8) === 'WEBPVP8X' && (head[20] & 2) !== 0);

/** Whether the pixels are kept as they are, so that PNG is worth a try. Not PNG itself: it comes here because it is too large. */
export const isLossless = (head) => at(head, 0, 2) === 'BM' || at(head, 8, 8) === 'WEBPVP8L';
