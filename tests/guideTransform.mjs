/** For Jest: what scripts/guideLoader.mjs is for webpack, with pictures by their paths as written. */
import { renderGuide } from '../scripts/renderGuide.mjs';

export default {
  process(markdown) {
    const { expression } = renderGuide(markdown, (source) => JSON.stringify(source));
    return { code: `exports.guide = ${expression};\n` };
  },
};
