// Texts come from the page in the reader's language: data-text-* of the element with data-texts.

export const texts = textsOf(document.querySelector('[data-texts]').dataset);

function textsOf(dataset) {
  const named = Object.entries(dataset).filter(([name]) => name.startsWith('text'));
  return Object.fromEntries(named.map(([name, text]) => [name[4].toLowerCase() + name.slice(5), text]));
}

/** The text with each {fact} replaced by its value, as the server does it; an unknown fact is left empty. */
export const fill = (text, facts) => text.replace(/\{([a-z_]+)\}/g, (_, name) => facts[name] ?? '');

/** A size as the server writes it: units of 1,024, megabytes with at most one decimal. */
export function readableSize(bytes) {
  const isMega = bytes >= 1024 * 1024;
  const amount = isMega ? bytes / 1024 / 1024 : Math.ceil(bytes / 1024);
  const count = numberFormat({ maximumFractionDigits: 1 }).format(amount);
  return fill(isMega ? texts.megabytes : texts.kilobytes, { count });
}

/** A share of one: "42%" or "42 %". */
export const readableShare = (share) => numberFormat({ style: 'percent' }).format(share);

const numberFormat = (options) => new Intl.NumberFormat(document.documentElement.lang, options);
