// Texts come from the page in the reader's language: data-text-* of the element with data-texts.

// Looked up when they are needed, because a page may turn into another one (upload-page.js).

export const texts = new Proxy({}, {
  get: (_, name) => document.querySelector('[data-texts]').dataset[`text${name[0].toUpperCase()}${name.slice(1)}`],
});

/** The text with each {fact} replaced by its value, as the server does it; an unknown fact is left empty. */
export const fill = (text, facts) => text.replace(/\{([a-z_]+)\}/g, (_, name) => facts[name] ?? '');

/** A time of the server (RFC 3339) to the minute, for the title of one that is shown as the reader's clock has it. */
export const inUtc = (time) => `${time.slice(0, 16).replace('T', ' ')} UTC`;

const KILO = 1024;

/** A size as the server writes it: units of 1,024, megabytes with at most one decimal, or as many as are asked for. */
export function readableSize(bytes, decimals = 1) {
  if (bytes < KILO) {
    return fill(texts[BYTES[new Intl.PluralRules(document.documentElement.lang).select(bytes)]], { count: bytes });
  }
  const isMega = bytes >= KILO * KILO;
  const format = numberFormat({ maximumFractionDigits: isMega ? decimals : 0 });
  return fill(isMega ? texts.megabytes : texts.kilobytes, { count: format.format(bytes / (isMega ? KILO * KILO : KILO)) });
}

const BYTES = { one: 'byteOne', few: 'byteFew', many: 'byteMany', other: 'byteMany' };

/** A share of one: "42%" or "42 %". */
export const readableShare = (share) => numberFormat({ style: 'percent' }).format(share);

const numberFormat = (options) => new Intl.NumberFormat(document.documentElement.lang, options);
