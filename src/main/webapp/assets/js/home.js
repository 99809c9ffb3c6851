// The home page takes files too, dropped anywhere or pasted: it turns into the upload page.

import { openPage } from './drop-zone.js';
import { rememberChoice } from './listed-choice.js';
import { showKeys } from './modifier.js';
import { uploadOn } from './upload-page.js';

const ways = new AbortController();
openPage({ root: document.querySelector('.hero'), onFiles: begin, signal: ways.signal });
showKeys();
rememberChoice(document.querySelector('[data-part=listed]'));

function begin(files) {
  ways.abort();
  uploadOn(document.querySelector('.hero__actions a').href, files);
}
