import process from 'node:process';
import path from 'node:path';

/** Names at the end what was skipped, so that no test is left out silently: one line a file, with the groups and how many. */
export default class NamedSkips {
  onRunComplete(_, { testResults }) {
    const lines = testResults.flatMap(({ testFilePath, testResults: tests }) => {
      const skipped = tests.filter(({ status }) => status === 'pending');
      if (skipped.length === 0) return [];
      const groups = [...new Set(skipped.map(({ ancestorTitles, title }) => ancestorTitles[0] ?? title))];
      return [`  ${skipped.length} in ${path.relative(process.cwd(), testFilePath)}: ${groups.join(' · ')}`];
    });
    if (lines.length > 0) process.stderr.write(`Skipped:\n${lines.join('\n')}\n`);
  }
}
