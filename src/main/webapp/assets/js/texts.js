// Texts come from the page in the reader's language; this fills in their facts.

/** The text with each {fact} replaced by its value, as the server does it; an unknown fact is left empty. */
export const fill = (text, facts) => text.replace(/\{([a-z_]+)\}/g, (_, name) => facts[name] ?? '');

/** A size for people: "4.7 MB" or "4,7 МБ"; 1 MB is 1,048,576 bytes, as in the limit. */
export function readableSize(bytes) {
  const [unit, factor] = bytes < 1024 * 1024 ? ['kilobyte', 1024] : ['megabyte', 1024 * 1024];
  const format = { style: 'unit', unit, maximumFractionDigits: bytes < 10 * factor ? 1 : 0 };
  return new Intl.NumberFormat(document.documentElement.lang, format).format(bytes / factor);
}

/** A share of one: "42%" or "42 %". */
export const readableShare = (share) =>
  new Intl.NumberFormat(document.documentElement.lang, { style: 'percent' }).format(share);
