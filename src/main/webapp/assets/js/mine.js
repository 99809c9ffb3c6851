// The page "My pictures": all of what was uploaded from this browser, searched, and several changed at once.

import './copy.js';
import { MyAlbums } from './my-albums.js';
import { MyImages } from './my-images.js';
import { Selection } from './selection.js';

const root = document.querySelector('#mine');
const query = root.querySelector('[data-part=query]');
const isFound = ({ original_name: name }) => name.toLowerCase().includes(query.value.trim().toLowerCase());
const onItem = (parts, image) => {
  selection.onItem(parts, image);
  leadToCloseUp(parts, image);
};
const onDrawn = () => {
  selection.onDrawn();
  albums.draw();
};
const selection = new Selection(root, () => list.draw());
const albums = new MyAlbums(document.querySelector('#my-albums'));
const list = new MyImages(root, { isShown: isFound, onItem, onDrawn });
list.draw();
query.addEventListener('input', () => list.draw());

/** As long as the image is there, which its thumbnail shows; earlier versions kept no sizes, and the link is a plain one. */
function leadToCloseUp({ preview, thumbnail }, { original_name: name, url, width, height }) {
  preview.href = new URL(url).pathname;
  if (width && height) {
    Object.assign(preview.dataset, { zoom: '', name, width, height });
  }
  thumbnail.addEventListener('error', () => {
    if (thumbnail.hidden) {
      preview.removeAttribute('href');
      delete preview.dataset.zoom;
    }
  });
}
