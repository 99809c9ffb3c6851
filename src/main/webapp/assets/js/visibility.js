// Shows whether the catalogue shows an image, with the button that changes it by the image's delete key.

import { announce } from './announce.js';
import { keyOf, refresh } from './image-store.js';
import { texts } from './texts.js';

/** @param image as the API describes it, with its delete key or delete link; what is shown follows it */
export function showVisibility({ visibility, visibilityChange: button }, image) {
  const show = (isListed) => {
    visibility.textContent = isListed ? texts.listed : texts.unlisted;
    button.textContent = isListed ? texts.hide : texts.show;
    button.onclick = () => change(!isListed);
  };
  const change = async (isListed) => {
    button.disabled = true;
    const isChanged = await setListed(image, isListed);
    button.disabled = false;
    button.focus();
    show(isChanged ? isListed : !isListed);
    if (isChanged) {
      refresh({ id: image.id, listed: isListed });
    } else {
      visibility.append(` · ${texts.unchanged}`);
    }
    announce(isChanged ? visibility.textContent : texts.unchanged);
  };
  show(image.listed);
}

/** Changes it on the server by the delete key; false when that did not work. */
export async function setListed(image, listed) {
  const headers = { 'Content-Type': 'application/json', 'X-Delete-Key': keyOf(image) };
  try {
    return (await fetch(`/api/images/${image.id}`, { method: 'PATCH', headers, body: JSON.stringify({ listed }) })).ok;
  } catch {
    return false; // no connection
  }
}
