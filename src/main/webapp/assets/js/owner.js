// The image page, in a browser that has uploaded this image: its owner's section is shown, and the list of images
// learns what the page says of the image.

import { find, keyOf, refresh } from './image-store.js';

const section = document.querySelector('[data-owner]');
const image = find(section.dataset.owner);
if (image) {
  for (const field of section.querySelectorAll('input[name=key]')) {
    field.value ||= keyOf(image);
  }
  section.hidden = false;
  refresh({ id: image.id, original_name: section.dataset.name, listed: section.dataset.listed === 'true' });
}
