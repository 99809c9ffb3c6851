// An image that was deleted here leaves the list of this browser's images.

import { forget } from './image-store.js';

forget(document.querySelector('[data-deleted]').dataset.deleted);
