import process from 'node:process';
import { Stryker } from '@stryker-mutator/core';

/** The folders whose guards tests must hold. */
const FOLDERS = [
  ...['quantity', 'plan', 'words', 'findings', 'summary', 'workbook', 'milestones'].map((name) => `core/${name}`),
  ...['app', 'desk', 'pane/state', 'hosts'],
];

/** The least share of mutants that must not pass unseen. */
const FLOOR = 80;

const folders = process.argv.length > 2 ? process.argv.slice(2) : FOLDERS;
for (const folder of folders) {
  const score = await scoreOf(folder);
  process.stdout.write(`${folder}: ${score.toFixed(1)} %\n`);
  if (score < FLOOR) process.exitCode = 1;
}

/** The share of a folder's mutants that its tests see, in percent. */
async function scoreOf(folder) {
  // The runners are processes of their own, which know the folder by this alone.
  process.env.CUADRE_MUTATED = folder;
  const results = await new Stryker({
    mutate: [`src/${folder}/**/*.ts`],
    incrementalFile: `reports/mutation/${folder.replaceAll('/', '-')}.json`,
  }).runMutationTest();
  const count = (...states) => results.filter(({ status }) => states.includes(status)).length;
  const seen = count('Killed', 'Timeout');
  return (100 * seen) / (seen + count('Survived', 'NoCoverage'));
}
