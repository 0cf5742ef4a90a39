/** What the fuzz run and the differential run work with, compiled as bench/subjects.js is. */
export { default as fc } from 'fast-check';
export { readReturnedFile } from '../src/files/returns/readReturnedFile.ts';
export {
  arbitraryTable,
  writeWithExcelJs,
  writeWithLibrary,
  writeWithOurs,
} from '../tests/files/returns/arbitraryTable.ts';
export { damagedFile } from '../tests/files/returns/damage.ts';
export { differences, readingsOf } from '../tests/files/returns/differences.ts';
export { fuzzSeeds } from '../tests/files/returns/fuzzSeeds.ts';
