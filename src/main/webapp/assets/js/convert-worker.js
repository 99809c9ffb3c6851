// Converts in a thread of its own, so that the page stays at hand.

import { convert } from './convert.js';

addEventListener('message', async ({ data: { number, file, limits } }) => {
  try {
    postMessage({ number, made: await convert(file, limits) });
  } catch {
    postMessage({ number, made: null });
  }
});
