/** `npm start`: builds the trial page, serves it on this computer and prints the address. PORT changes 3000. */
import path from 'node:path';
import { build } from './build.mjs';
import { serveFolder } from './staticServer.mjs';

const port = Number(process.env.PORT ?? 3000);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`PORT is "${process.env.PORT}", which is not a port number.`);
  process.exit(1);
}

// The address is taken first: a page that cannot be served need not be built.
let server;
try {
  server = await serveFolder(path.join(import.meta.dirname, '..', 'dist'), { port });
} catch (error) {
  if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
  console.error(
    `端口 ${port} 不可用（${error.code}）。请换一个端口：先设置环境变量 PORT，例如 PORT=${port + 1}，再运行 npm start。\n` +
      `Port ${port} is not available (${error.code}). Set the environment variable PORT to another, such as ${port + 1}.`,
  );
  process.exit(1);
}

console.log('正在构建试用页… Building the trial page…');
try {
  await build({ trial: true });
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
console.log(`\n试用页 The trial page:  http://localhost:${server.port}/\n按 Ctrl+C 结束。Stop with Ctrl+C.`);
