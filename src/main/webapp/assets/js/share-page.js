// Images that came by the telephone's menu "Share" belong to the list of this browser, too.

import { find, remember } from './image-store.js';

for (const { dataset } of document.querySelectorAll('[data-shared]')) {
  const { shared: id, originalName, url, pageUrl, thumbnailUrl, deleteUrl, uploadedAt } = dataset;
  const [width, height, size] = [dataset.width, dataset.height, dataset.size].map(Number);
  if (!find(id)) {
    remember({ id, original_name: originalName, width, height, size, listed: dataset.listed === 'true',
      uploaded_at: uploadedAt, url, page_url: pageUrl, thumbnail_url: thumbnailUrl, delete_url: deleteUrl });
  }
}
