// The whole life of an image by the generated client: uploaded, listed, asked for, deleted, gone.
import { readFileSync } from 'node:fs';
import { Configuration, ImagesApi, ResponseError } from './client';

async function cycle(): Promise<void> {
  const images = new ImagesApi(new Configuration({ basePath: process.argv[2] }));
  const file = new Blob([new Uint8Array(readFileSync(process.argv[3]!))], { type: 'image/png' });

  const uploaded = await images.upload({ file, acceptLanguage: 'en' });
  if (!('deleteKey' in uploaded)) {
    throw new Error('no image: ' + JSON.stringify(uploaded));
  }
  const page = await images.listImages({ limit: 100 });
  const found = await images.getImage({ id: uploaded.id });
  const isListed = page.images.some((image) => image.id === uploaded.id);
  await new ImagesApi(new Configuration({ basePath: process.argv[2], apiKey: uploaded.deleteKey }))
    .deleteImage({ id: uploaded.id });
  const gone = await images.getImage({ id: uploaded.id }).catch((error: ResponseError) => error.response.status);
  console.log(`${found.url} ${found.width}x${found.height} listed ${isListed} then ${gone}`);
}

cycle();
