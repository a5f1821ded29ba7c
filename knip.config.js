/** @type {import('knip').KnipConfig} */
export default {
  entry: [
    'src/{taskpane,page}/start.tsx',
    'src/cli/{cuadre,checkWorker}.ts',
    'test/**/*.test.{ts,tsx}',
    'test/{sample,bench,manifest}/*.ts',
    'test/fuzz/{run,worker}.ts',
    'test/mutation/*.js',
  ],
  project: ['src/**/*.{ts,tsx}', 'test/**/*.{ts,tsx}'],
  ignoreDependencies: [
    // Given by the product's owner: the tool by which people look after the add-in's manifest.
    'office-addin-cli',
  ],
  // Jest finds the environment that a test names from the project's root, not from the test.
  ignoreUnresolved: ['./test/excel-host/officeEnvironment.js'],
  // LibreOffice, which the tests of the written sheets run.
  ignoreBinaries: ['soffice'],
  ignoreExportsUsedInFile: true,
};
