// Sends one file. XMLHttpRequest, because fetch() does not report how much of a request was sent.

/**
 * @param key the same for each attempt of one upload: what was stored already is not stored again
 * @param token lets its holder upload, or empty where everybody may
 * @param onProgress called with the share that was sent, 0 to 1
 * @returns abort, and answer: a promise of one of { image }, { problem, code, status, retryAfterSeconds }, { isLost: true },
 *   { isCancelled: true }; it never rejects
 */
export function send(file, { action, isListed, key, token, onProgress }) {
  const request = new XMLHttpRequest();
  const answer = new Promise((resolve) => {
    request.onload = () => resolve(outcome(request));
    request.onerror = () => resolve({ isLost: true });
    request.ontimeout = () => resolve({ isLost: true });
    request.onabort = () => resolve({ isCancelled: true });
  });
  request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
  request.open('POST', action);
  request.setRequestHeader('Accept', 'application/json');
  request.setRequestHeader('Idempotency-Key', key);
  if (token) {
    request.setRequestHeader('Authorization', `Bearer ${token}`);
  }
  request.responseType = 'text';
  request.send(body(file, isListed));
  return { answer, abort: () => request.abort() };
}

function body(file, isListed) {
  const form = new FormData();
  form.append('listed', String(isListed));
  form.append('file', file, file.name);
  return form;
}

function outcome(request) {
  const json = parsed(request.responseText);
  if (request.status === 201 && json) {
    return { image: json };
  }
  const retryAfterSeconds = Number.parseInt(request.getResponseHeader('Retry-After') ?? '0', 10) || 0;
  return { problem: json?.detail ?? null, code: json?.code ?? null, status: request.status, retryAfterSeconds };
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
