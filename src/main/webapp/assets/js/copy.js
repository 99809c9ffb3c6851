// Any button with data-copy="#id" copies the value or text of that element, one with data-copy-text that text.
// data-text-copied, of the button or of what holds many of them, is what the button says then for two seconds;
// data-text-failed where the browser refuses, and the field is selected for copying by hand. Buttons that the page
// hides, for want of a script, are shown.

import { announce } from './announce.js';
import { withKeys } from './modifier.js';

const SHOWN_MS = 2000;
const shown = new WeakMap();

for (const button of document.querySelectorAll('button[data-copy][hidden]')) {
  button.hidden = false;
}

document.addEventListener('focusin', (event) => {
  if (event.target.matches('.copy-field__value')) {
    event.target.select();
  }
});

document.addEventListener('click', (event) => {
  const button = event.target.closest?.('[data-copy^="#"], [data-copy-text]');
  if (button) {
    copy(button);
  }
});

async function copy(button) {
  const source = button.dataset.copy ? document.querySelector(button.dataset.copy) : null;
  const isCopied = await write(button.dataset.copyText ?? source?.value ?? source?.textContent ?? '');
  const texts = button.closest('[data-text-copied]')?.dataset ?? {};
  const said = isCopied ? texts.textCopied : withKeys(texts.textFailed ?? '');
  if (!isCopied) {
    source?.select?.();
  }
  if (said) {
    show(button, said, isCopied);
    announce(said);
  }
}

async function write(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return writeBySelection(text);
  }
}

/** Browsers give navigator.clipboard to https and localhost only; elsewhere the older way is the only one. */
function writeBySelection(text) {
  const focused = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.className = 'visually-hidden';
  document.body.append(field);
  field.select();
  const isCopied = document.execCommand('copy');
  field.remove();
  focused?.focus({ preventScroll: true });
  return isCopied;
}

function show(button, said, isCopied) {
  const earlier = shown.get(button);
  clearTimeout(earlier?.timer);
  const label = earlier?.label ?? [...button.childNodes];
  button.textContent = said;
  button.classList.toggle('is-copied', isCopied);
  const timer = setTimeout(() => {
    button.replaceChildren(...label);
    button.classList.remove('is-copied');
    shown.delete(button);
  }, SHOWN_MS);
  shown.set(button, { timer, label });
}
