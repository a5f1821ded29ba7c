import { percent, printTable } from '../locate/printTable';
import { Chance } from './chance';
import { FORMS, filledForm } from './forms';
import { MISTAKES, spoiltOften, spoiltOnce, UNDECIDABLE, type Spoilt } from './mistakes';
import { judge, said, textOf, type Verdict } from './verdict';

/** Which seeds to take, how many workbooks a class, and whether to list what went wrong. */
export interface OfficesTask {
  readonly firstSeed: number;
  readonly perClass: number;
  readonly listsMisses: boolean;
}

interface Judged extends Verdict {
  readonly name: string;
  readonly form: string;
}

/** Seeds from one class to the next, so that they do not spoil the same forms. */
const STEP = 100_003;

/** One mistake a workbook of the second generator, by class and by form. */
export function printOfficesSingle({ firstSeed, perClass, listsMisses }: OfficesTask): void {
  const all: Judged[] = [];
  for (const [at, name] of Object.keys(MISTAKES).entries()) {
    for (const { spoilt, seed } of spoiltForms(name, { from: firstSeed + at * STEP, count: perClass })) {
      const findings = said(spoilt.book);
      const verdict = judge(spoilt, findings);
      all.push({ ...verdict, name, form: spoilt.filled.form });
      const isListed = listsMisses ? !verdict.exact : verdict.wrongHigh > 0;
      if (isListed) list(`${name} | ${spoilt.filled.form} | ${seed}`, spoilt, findings);
    }
  }
  console.log(`\nSecond generator, one mistake a workbook, ${all.length} workbooks\n`);
  printGroups('class', all, ({ name }) => name);
  console.log('');
  const decidable = all.filter(({ name }) => !UNDECIDABLE.has(name));
  printGroups('form', decidable, ({ form }) => form);
  const missed = decidable.filter(({ exact }) => !exact);
  const wrong = all.reduce((sum, { wrongHigh }) => sum + wrongHigh, 0);
  console.log(`\nhigh proposals: ${all.reduce((sum, { high }) => sum + high, 0)}, wrong: ${wrong}`);
  console.log(
    `not mended exactly: ${missed.length}, of them inherent ties: ${missed.filter(({ inherent }) => inherent).length}`,
  );
}

/** Spoilt forms of a class, each form in its turn; a class that some forms have no place for is tried on more seeds. */
function* spoiltForms(
  name: string,
  { from, count }: { readonly from: number; readonly count: number },
): Generator<{ readonly spoilt: Spoilt; readonly seed: number }> {
  const forms = Object.keys(FORMS);
  for (let seed = from, made = 0; made < count && seed < from + 12 * count; seed += 1) {
    const filled = filledForm(forms[seed % forms.length] ?? '', seed);
    const spoilt = spoiltOnce(filled, name, new Chance(seed + 17));
    if (!spoilt) continue;
    made += 1;
    yield { spoilt, seed };
  }
}

/** Several mistakes a workbook. */
export function printOfficesSeveral({ firstSeed, perClass, listsMisses }: OfficesTask): void {
  const forms = Object.keys(FORMS);
  const rows = [3, 5, 10, 15].map((count) => {
    const tally = { accused: 0, rightly: 0, wanted: 0, high: 0, wrongHigh: 0, cut: 0 };
    for (let at = 0; at < perClass; at += 1) {
      const seed = firstSeed + 7_000_000 + count * 10_000 + at;
      const spoilt = spoiltOften(filledForm(forms[at % forms.length] ?? '', seed), count, new Chance(seed));
      const findings = said(spoilt.book);
      const verdict = judge(spoilt, findings);
      tally.accused += verdict.accused;
      tally.rightly += verdict.rightly;
      tally.wanted += spoilt.wrong.size;
      tally.high += verdict.high;
      tally.wrongHigh += verdict.wrongHigh;
      if (listsMisses && verdict.wrongHigh > 0) {
        console.log(`wrong high: ${verdict.falseHighs.join('; ')}`);
        list(`${count} mistakes | ${spoilt.filled.form} | ${seed}`, spoilt, findings);
      }
    }
    const { accused, rightly, wanted, high, wrongHigh } = tally;
    return [String(count), percent(rightly / accused), percent(rightly / wanted), String(high), String(wrongHigh)];
  });
  console.log(`\nSecond generator, several mistakes, ${perClass} workbooks each\n`);
  printTable(['mistakes', 'of the accused cells wrong', 'of the wrong cells accused', 'high', 'wrong high'], rows);
}

/** Rows without any mistake: nothing may be called one. */
export function printOfficesClean(firstSeed: number, leastRows: number): void {
  const rows = Object.keys(FORMS).map((form) => {
    const tally = { workbooks: 0, rows: 0, errors: 0, warnings: 0 };
    for (let seed = firstSeed + 9_000_000; tally.rows < leastRows; seed += 1) {
      const filled = filledForm(form, seed);
      const findings = said(filled.book);
      tally.workbooks += 1;
      tally.rows += filled.rows;
      tally.errors += findings.filter(({ severity }) => severity === 'error').length;
      tally.warnings += findings.filter(({ severity }) => severity === 'warning').length;
      for (const { rule, cells } of findings)
        console.log(`false alarm: ${form} ${seed}: ${rule} ${cells.slice(0, 4).join(' ')}`);
    }
    return [form, ...Object.values(tally).map(String)];
  });
  console.log('\nSecond generator, forms without mistakes\n');
  printTable(['form', 'workbooks', 'rows', 'false errors', 'warnings'], rows);
}

function list(title: string, { filled, book, wrong }: Spoilt, findings: ReturnType<typeof said>): void {
  const cells = [...wrong].map(
    ([cell, content]) => `${cell}: ${String(book.cells.get(cell))} <- ${String(content)} (${filled.book.value(cell)})`,
  );
  const got = findings.map(({ rule, suspects }) => {
    const shown = suspects
      .slice(0, 3)
      .map(
        ({ cell, proposed, slip, confidence, witnesses, also }) =>
          `${cell}=${textOf(proposed)} ${slip} ${confidence} w${witnesses ?? '?'} +${also.length}`,
      );
    return `${rule}[${shown.join(' | ')}]`;
  });
  console.log(`${title}\n   wrong ${cells.join('; ')}\n   said  ${got.slice(0, 8).join(' ')}`);
}

function printGroups(name: string, all: readonly Judged[], keyOf: (judged: Judged) => string): void {
  const groups = [...new Set(all.map(keyOf))].map((key) => all.filter((each) => keyOf(each) === key));
  const shares = (group: readonly Judged[]): string[] => {
    const share = (is: (judged: Judged) => boolean): string => percent(group.filter(is).length / group.length);
    return [
      String(group.length),
      share(({ detected }) => detected),
      share(({ first }) => first),
      share(({ exact }) => exact),
      share(({ high, wrongHigh }) => high > wrongHigh),
      String(group.reduce((sum, { wrongHigh }) => sum + wrongHigh, 0)),
      share(({ inherent }) => inherent),
    ];
  };
  const rows = groups.map((group) => [group[0] ? keyOf(group[0]) : '', ...shares(group)]);
  const decidable = all.filter((each) => !UNDECIDABLE.has(each.name));
  printTable(
    [name, 'n', 'detected', 'top-1', 'exact', 'high', 'wrong high', 'inherent ties'],
    [...rows, ['all', ...shares(all)], ['all but the undecidable', ...shares(decidable)]],
  );
}
