/** For webpack: a .md file as a module with the rendered guide; its pictures become assets of the build. */
import { renderGuide } from './renderGuide.mjs';

/** @param {string} markdown */
export default function guideLoader(markdown) {
  const { pictures, expression } = renderGuide(markdown, (_, index) => `picture${index}`);
  const imports = pictures.map((source, index) => `import picture${index} from ${JSON.stringify(`./${source}`)};`);
  return `${imports.join('\n')}\nexport const guide = ${expression};\n`;
}
