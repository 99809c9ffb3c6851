// Images of an album are put in order by dragging, or by the buttons that without this script send a form.

import { announce } from './announce.js';
import { changeAlbum } from './album-api.js';
import { texts } from './texts.js';

/** @param onMoved called whenever the order in the list has changed */
export function makeOrderable(list, album, onMoved) {
  let held = null;
  let kept = [...list.children];

  for (const part of list.querySelectorAll('a, img')) {
    part.draggable = false; // else the image would be dragged, as a file
  }
  for (const item of list.children) {
    item.draggable = true;
  }
  list.addEventListener('dragstart', (event) => {
    held = event.target.closest('li');
    held.classList.add('is-held');
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', held.dataset.url);
  });
  list.addEventListener('dragover', (event) => {
    if (held) {
      event.preventDefault();
      place(held, event.target.closest('li') ?? held);
    }
  });
  list.addEventListener('drop', (event) => held && event.preventDefault());
  list.addEventListener('dragend', () => {
    held?.classList.remove('is-held');
    held = null;
    save();
  });
  list.addEventListener('click', (event) => {
    const button = event.target.closest('[name=up], [name=down]');
    if (button) {
      event.preventDefault();
      const item = button.closest('li');
      place(item, (button.name === 'up' ? item.previousElementSibling : item.nextElementSibling) ?? item);
      button.focus();
      save();
    }
  });

  async function save() {
    const now = [...list.children];
    if (now.every((item, index) => item === kept[index])) {
      return;
    }
    const isKept = await changeAlbum(album, { order: now.map((item) => item.dataset.id) }) !== null;
    if (isKept) {
      kept = now;
    } else {
      list.replaceChildren(...kept);
    }
    announce(isKept ? texts.moved : texts.unchanged);
    onMoved();
  }
}

/** Puts the item in the place of another one, from whichever side it comes. */
function place(item, other) {
  if (item === other) {
    return;
  }
  const isBefore = item.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING;
  other[isBefore ? 'after' : 'before'](item);
}
