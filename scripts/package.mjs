/**
 * `npm run package -- --base-url https://host/path/ [--office-js cdn] [--output folder]`: writes dist/ (or that
 * folder) as it goes onto a static https server, with the manifest for that address and without the trial page.
 */
import { parseArgs } from 'node:util';
import { build } from './build.mjs';

const usage = 'npm run package -- --base-url https://host/path/ [--office-js cdn] [--output folder]';

function readOptions() {
  const { values } = parseArgs({
    options: {
      'base-url': { type: 'string' },
      'office-js': { type: 'string', default: 'local' },
      output: { type: 'string', default: 'dist' },
    },
  });
  const baseUrl = values['base-url'];
  if (baseUrl === undefined) throw new Error('--base-url is missing.');
  // Excel loads add-ins over https only.
  if (!URL.canParse(baseUrl) || new URL(baseUrl).protocol !== 'https:') {
    throw new Error(`--base-url must be an https address, not ${baseUrl}`);
  }
  if (values['office-js'] !== 'local' && values['office-js'] !== 'cdn') {
    throw new Error(`--office-js is "local" or "cdn", not ${values['office-js']}`);
  }
  return {
    baseUrl: baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`,
    officeJs: values['office-js'],
    output: values.output,
  };
}

let options;
try {
  options = readOptions();
} catch (error) {
  console.error(`${error.message}\n${usage}`);
  process.exit(1);
}
try {
  await build(options);
  console.log(
    `${options.output} is ready for ${options.baseUrl}\nThe manifest to give to Excel is manifest.xml in it.`,
  );
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
