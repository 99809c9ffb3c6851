// Shortcuts are written for keyboards with Ctrl; Apple's have ⌘ in its place.

const IS_APPLE = /^(Mac|iP)/.test(navigator.platform);

/** The text with the key that this keyboard has. */
export const withKeys = (text) => (IS_APPLE ? text.replace('Ctrl+', '⌘') : text);

/** Does the same in all elements with data-keys. */
export function showKeys() {
  for (const element of document.querySelectorAll('[data-keys]')) {
    element.textContent = withKeys(element.textContent);
  }
}
