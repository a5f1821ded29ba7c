const common = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': ['ts-jest', { useESM: true, diagnostics: false }] },
};

/** Tests that need what `npm run build` writes. */
const built = '/test/(browser|cli/built|package)/';

/** Tests that need LibreOffice. */
const sheets = '/test/sheets/';

const project = (displayName, testRegex, testPathIgnorePatterns = []) => ({
  ...common,
  displayName,
  testRegex: `${testRegex}.*[.]test[.]tsx?$`,
  testPathIgnorePatterns: ['/node_modules/', ...testPathIgnorePatterns],
});

/** @type {import('jest').Config} */
export default {
  reporters: ['default', '<rootDir>/test/namedSkips.js'],
  // A machine that does other work at the same time must not make a test fail.
  testTimeout: 120_000,
  projects: [project('fast', '/test/', [built, sheets]), project('browser', built), project('sheets', sheets)],
};
