/** Compiles a module of the benchmarks. */
import path from 'node:path';
import { compileForNode } from '../scripts/compileForNode.mjs';

/** Packages that are measured, or used to make samples, as Node gets them. */
const external = ['@e965/xlsx', 'exceljs', 'fast-check', 'playwright-core'];

/** Likewise, where they are ES modules only. */
const externalModules = ['@sparticuz/chromium'];

/**
 * @param {string} name of a file in bench/, without .js
 * @returns {Promise<{ file: string, load: () => any }>}
 */
export const compile = (name) =>
  compileForNode(path.join(import.meta.dirname, `${name}.js`), { name, external, externalModules });
