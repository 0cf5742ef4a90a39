/** What the benchmarks measure: the product's own code, compiled as the build compiles it (bench/compile.mjs). */
export { inflateSync, unzipSync } from 'fflate';
export { checkChecklist } from '../src/core/checks.ts';
export { parseNotice } from '../src/core/notice.ts';
export { mergeReturns } from '../src/core/returns.ts';
export { readReturnedXlsx } from '../src/files/returns/readReturnedXlsx.ts';
export { context, sheetOf } from '../tests/core/checks/sheet.ts';
export { sampleMerge, samplePlan, sampleReturns } from '../tests/files/returns/sampleReturns.ts';
