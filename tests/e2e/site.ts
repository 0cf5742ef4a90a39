/** The built trial page, served on a free port. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { serveFolder } from '../../scripts/staticServer.mjs';

export interface Site {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** @throws Error when the page has not been built */
export async function serveSite(): Promise<Site> {
  const dist = path.join(__dirname, '..', '..', 'dist');
  if (!existsSync(path.join(dist, 'index.html')))
    throw new Error('dist/ has no trial page: run "npm run build" first.');
  const server = await serveFolder(dist, { port: 0 });
  return { url: `http://localhost:${server.port}/`, close: server.close };
}
