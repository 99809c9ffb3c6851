// Pages that are not there for uploading take files too, and ask first: nothing is published without the choice being seen.

import { openPage } from './drop-zone.js';
import { rememberChoice } from './listed-choice.js';
import { uploadOn } from './upload-page.js';

const SHOWN = 3;
const dialog = document.querySelector('#drop');
const ways = new AbortController();
let files = [];

rememberChoice(dialog.querySelector('[data-part=listed]'));
openPage({ root: document.body, onFiles: ask, signal: ways.signal });
dialog.addEventListener('close', () => {
  if (dialog.returnValue === 'upload') {
    ways.abort();
    uploadOn(dialog.dataset.address, files);
  }
});

function ask(given) {
  files = given;
  const names = files.slice(0, SHOWN).map((file) => file.name);
  const more = files.length > SHOWN ? [`+ ${files.length - SHOWN}`] : [];
  dialog.querySelector('[data-part=names]').replaceChildren(...[...names, ...more].map((name) => {
    const item = document.createElement('li');
    item.textContent = name;
    return item;
  }));
  dialog.returnValue = '';
  if (!dialog.open) {
    dialog.showModal();
  }
}
