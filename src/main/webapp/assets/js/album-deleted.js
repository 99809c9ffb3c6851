// An album that was deleted here leaves the list of this browser's albums.

import { forgetAlbum } from './album-store.js';

forgetAlbum(document.querySelector('[data-deleted]').dataset.deleted);
