import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { readWorkbook, writeWorkbook } from '../../../src/hosts/file';
import { a1 } from '../../../src/core/workbook/address';
import { contentAt, gridOf, type Snapshot } from '../../../src/core/workbook/snapshot';
import { invert, type CellChange } from '../../../src/core/workbook/changeSet';
import { differentParts, withoutPart } from './packageParts';
import { SAMPLE_SHEET, SECOND_SHEET } from './sampleSheet';

const FOLDERS = ['../shared/corpus', '../shared/real', 'assets'].filter((folder) => existsSync(folder));
const FILES = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => `${folder}/${name}`),
);
const STATE = { acceptances: [], settings: { author: 'Ana' }, ownRules: [], previousFindings: ['f-1'] };
/** The parts that adding sheets or a state may change; calculation order is not one of them. */
const MAY_CHANGE = /^(\[Content_Types\]\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml)$/;

const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(file));

/** The first number without a formula, on any sheet. */
function someNumber(snapshot: Snapshot): CellChange | undefined {
  for (const sheet of snapshot.sheets.filter((each) => !each.protected)) {
    const grid = gridOf(sheet);
    for (let at = 0; at < grid.length; at += 1) {
      const before = contentAt(grid, at);
      if (typeof before.v !== 'number' || before.f !== undefined) continue;
      return { cell: `${sheet.name}!${a1(grid.rowAt(at), grid.columnAt(at))}`, before, after: { v: before.v + 1 } };
    }
  }
  return undefined;
}

describe.each(FILES)('%s', (file) => {
  const original = bytesOf(file);
  const snapshot = readWorkbook(original);

  test('sheets and state added: every other part is the same bytes, every cell reads the same', () => {
    const written = writeWorkbook(original, { sheets: [SAMPLE_SHEET, SECOND_SHEET], state: STATE });
    const { changed, removed } = differentParts(original, written);
    expect(removed).toEqual([]);
    expect(changed.filter((part) => !MAY_CHANGE.test(part))).toEqual([]);
    const after = readWorkbook(written);
    expect(JSON.stringify(after.sheets.slice(0, -2))).toBe(JSON.stringify(snapshot.sheets));
    expect(after.sheets.slice(-2).map(({ mark }) => mark)).toEqual(['summary', 'review']);
    expect(after.state).toEqual(STATE);
  });

  test('written again: the same package, byte for byte; left out: the rest stays', () => {
    const batch = { sheets: [SAMPLE_SHEET, SECOND_SHEET], state: STATE };
    const once = writeWorkbook(original, batch);
    expect(Buffer.compare(writeWorkbook(once, batch), once)).toBe(0);
    expect(Buffer.compare(writeWorkbook(once, { state: STATE }), once)).toBe(0);
  });

  test('one cell changed: that cell alone, and back', () => {
    const change = someNumber(snapshot);
    if (!change) return;
    const written = writeWorkbook(original, { changes: [change] });
    const { changed, removed, added } = differentParts(original, written);
    expect([...removed, ...added]).toEqual([]);
    expect(changed.filter((part) => part !== 'xl/workbook.xml')).toHaveLength(1);
    const back = writeWorkbook(written, { changes: invert([change]) });
    expect(JSON.stringify(readWorkbook(back))).toBe(JSON.stringify(snapshot));
    expect(differentCells(snapshot, readWorkbook(written))).toEqual([change.cell]);
  });
});

test('a part that is lost is seen', () => {
  const [file] = FILES;
  if (file === undefined) throw new Error('no file to try');
  const original = bytesOf(file);
  const { removed } = differentParts(original, withoutPart(original, 'xl/styles.xml'));
  expect(removed).toEqual(['xl/styles.xml']);
});

function differentCells(before: Snapshot, after: Snapshot): string[] {
  return before.sheets.flatMap((sheet, at) => {
    const other = after.sheets[at]?.cells ?? {};
    const references = new Set([...Object.keys(sheet.cells), ...Object.keys(other)]);
    const differ = [...references].filter((each) => JSON.stringify(sheet.cells[each]) !== JSON.stringify(other[each]));
    return differ.map((reference) => `${sheet.name}!${reference}`);
  });
}
