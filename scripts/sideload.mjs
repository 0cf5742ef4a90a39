/**
 * `npm run sideload`: starts the add-in in the Excel of this computer, served over https from here.
 * Microsoft's tools are fetched when this runs: they depend on a native module that a bare machine cannot install.
 */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { build } from './build.mjs';
import { serveFolder } from './staticServer.mjs';

const port = 3000;
const manifest = path.join(import.meta.dirname, '..', 'dist', 'manifest.xml');
/** Where office-addin-dev-certs puts the certificate it makes. */
const certificates = path.join(homedir(), '.office-addin-dev-certs');

/** Runs a command of a package through npx; the shell is needed where npx is a .cmd file (Windows). */
function npx(...parts) {
  const windows = process.platform === 'win32';
  const quoted = windows ? parts.map((part) => (part.includes(' ') ? `"${part}"` : part)) : parts;
  return new Promise((resolve, reject) => {
    const child = spawn('npx', ['--yes', ...quoted], { stdio: 'inherit', shell: windows });
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`npx ${parts.join(' ')} ended with ${String(code)}`)),
    );
  });
}

try {
  await build({ baseUrl: `https://localhost:${port}/` });
  await npx('office-addin-dev-certs@3.0.0', 'install');
  const [key, cert] = await Promise.all(
    ['localhost.key', 'localhost.crt'].map((file) => readFile(path.join(certificates, file))),
  );
  const server = await serveFolder(path.dirname(manifest), { port, https: { key, cert } });
  console.log(`The add-in is served on https://localhost:${server.port}/. Stop with Ctrl+C.`);
  await npx('office-addin-debugging@7.0.0', 'start', manifest, 'desktop', '--app', 'excel', '--no-debug');
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
