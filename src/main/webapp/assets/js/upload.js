// The upload page: files come in, each gets a card, two are sent at a time. Start reading here.

import { announce } from './announce.js';
import { Batch } from './batch.js';
import { BatchAlbum } from './batch-album.js';
import './copy.js';
import { openWaysIn } from './drop-zone.js';
import { Forum } from './forum.js';
import { rememberChoice } from './listed-choice.js';
import { showKeys } from './modifier.js';
import { MyImages } from './my-images.js';
import { remember } from './image-store.js';
import { fill, texts } from './texts.js';
import { UploadJob } from './upload-job.js';
import { UploadQueue } from './upload-queue.js';

const AT_ONCE = 2;
const FEW = 3;
const NEWEST = 12;
const TOKEN_KEY = 'imagehost.upload-token';

const page = document.querySelector('#upload');
const queue = new UploadQueue(AT_ONCE);
let jobs = [];
// In a long batch each image is shown once, by its card.
const isShown = (image) => jobs.length <= FEW || !jobs.some((job) => job.image?.id === image.id);
const mine = new MyImages(document.querySelector('#mine'), { isShown, atMost: NEWEST });
mine.draw();
const [cards, listed, chooser, camera, button, token] = ['cards', 'listed', 'chooser', 'camera', 'choose', 'token']
  .map((name) => page.querySelector(`[data-part="${name}"]`));
const batch = new Batch(page);
const album = new BatchAlbum(page, tokenValue);
const forum = new Forum(page.querySelector('[data-part=forum]'));
let focusedBefore = null;
const { maxBytes, maxPixels, maxSidePx } = page.dataset;
const limits = { maxBytes: Number(maxBytes), maxPixels: Number(maxPixels), maxSidePx: Number(maxSidePx) };

showKeys();
rememberChoice(listed);
rememberToken();
openWaysIn({ root: page, inputs: [chooser, camera], button, onFiles: take });
addEventListener('beforeunload', (event) => queue.isBusy && event.preventDefault());

/** Shows a card for each file and sends what may be sent. */
export function take(files) {
  focusedBefore = document.activeElement;
  const settings = { queue, limits, action: page.dataset.action,
    isListed: () => listed.checked, token: tokenValue, onSettled };
  const added = files.map((file) => new UploadJob(file, settings));
  cards.prepend(...added.map((job) => job.card.root));
  jobs = [...added, ...jobs];
  showAll();
  added.forEach((job) => job.begin());
}

function onSettled(job) {
  if (job.isRemoved) {
    jobs = jobs.filter((other) => other !== job);
    button.focus({ preventScroll: true });
  } else if (job.image) {
    keep(job);
  } else if (job.fault) {
    announce(`${job.card.name}: ${job.fault}`);
  }
  showAll();
}

function showAll() {
  batch.show(jobs);
  album.show(jobs);
  forum.offer(jobs);
}

function keep(job) {
  const isKept = remember(job.image);
  mine.draw();
  const hasMoved = document.activeElement !== focusedBefore && document.activeElement !== document.body;
  if (!hasMoved && focusedBefore) {
    job.card.copyButton.focus();
  }
  focusedBefore = null; // the first finished card only
  announce(isKept ? doneText(job) : texts.notKept);
}

function doneText(job) {
  const done = jobs.filter((other) => other.image).length;
  return jobs.length === 1
    ? fill(texts.announceDone, { name: job.card.name })
    : fill(texts.counts, { done, all: jobs.length });
}

function tokenValue() {
  return token?.value.trim() ?? '';
}

function rememberToken() {
  try {
    if (token) {
      token.value = localStorage.getItem(TOKEN_KEY) ?? '';
      token.addEventListener('change', () => localStorage.setItem(TOKEN_KEY, token.value.trim()));
    }
  } catch {
    // a closed storage: the token holds for this page
  }
}
