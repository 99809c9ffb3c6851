// The page "My pictures": all of what was uploaded from this browser, searched, and several changed at once.

import './copy.js';
import { MyImages } from './my-images.js';
import { Selection } from './selection.js';

const root = document.querySelector('#mine');
const query = root.querySelector('[data-part=query]');
const isFound = ({ original_name: name }) => name.toLowerCase().includes(query.value.trim().toLowerCase());
const selection = new Selection(root, () => list.draw());
const list = new MyImages(root, { isShown: isFound, onItem: selection.onItem, onDrawn: selection.onDrawn });
list.draw();
query.addEventListener('input', () => list.draw());
