/** One runner, three projects: pure node, React in jsdom, and a real browser. */
import { availableParallelism } from 'node:os';

const transform = {
  '\\.md$': '<rootDir>/tests/guideTransform.mjs',
  '^.+\\.m?[jt]sx?$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
    },
  ],
};

/** Packages that publish only ES modules and so have to be compiled for Jest. */
const esmPackages = ['strip-bom', 'uuid'];
const shared = {
  transform,
  transformIgnorePatterns: [`/node_modules/(?!(?:.*/)?(?:${esmPackages.join('|')})/)`],
  moduleNameMapper: { '\\.css$': '<rootDir>/tests/stylesheet.cjs' },
};

export default {
  // Jest's own choice leaves a core idle, which on two cores is half of them. Past four, browsers ask for much memory.
  maxWorkers: Math.min(4, Math.max(2, availableParallelism())),
  projects: [
    {
      ...shared,
      displayName: 'node',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/**/*.test.ts'],
      testPathIgnorePatterns: ['<rootDir>/tests/e2e/'],
    },
    {
      ...shared,
      displayName: 'react',
      testEnvironment: 'jsdom',
      setupFiles: ['<rootDir>/tests/jsdom.ts'],
      testMatch: ['<rootDir>/tests/**/*.test.tsx'],
      testPathIgnorePatterns: ['<rootDir>/tests/e2e/'],
    },
    {
      ...shared,
      displayName: 'browser',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/e2e/**/*.test.ts'],
    },
  ],
};
