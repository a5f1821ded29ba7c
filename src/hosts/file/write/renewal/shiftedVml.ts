import { shiftedFormula } from '../../../../core/formulas/shiftedFormula';
import { xmlText } from '../../xml/escapes';
import type { ShiftScope } from './shiftedPart';
import type { SheetShift } from './sheetShifts';

/** A shape of VML: notes, buttons. The language is older than XML's rules, so it is not taken apart as XML. */
const SHAPE = /<v:shape\b[^>]*>[\s\S]*?<\/v:shape>/g;
const ROW = /(?<=<x:Row>)\d+(?=<\/x:Row>)/;
const COLUMN = /(?<=<x:Column>)\d+(?=<\/x:Column>)/;
const ANCHOR = /(?<=<x:Anchor>)[^<]*(?=<\/x:Anchor>)/;
const LINK = /(?<=<x:Fmla(?:Link|Range|Txbx|Group)>)[^<]*(?=<\/x:Fmla)/g;
/** An anchor's numbers: left, its offset, top, its offset, right, its offset, bottom, its offset. */
const [TOP, BOTTOM] = [2, 6];

/** The shapes of a sheet where their rows are now; a note's goes with the note. */
export function shiftedVml(vml: string, { home, shifts }: ShiftScope): string {
  const shiftOf = shifts.seenFrom(home);
  return vml.replace(SHAPE, (shape) => {
    const linked = shape.replace(LINK, (formula) => xmlText(shiftedFormula(plain(formula), shiftOf)));
    return home ? placedShape(linked, home) : linked;
  });
}

/** Rows are counted from 0. A note's box keeps its distance from the note. */
function placedShape(shape: string, home: SheetShift): string {
  const before = ROW.exec(shape)?.[0];
  if (before === undefined) {
    return shape.replace(ANCHOR, (anchor) => anchorNow(anchor, (at) => home.anchor(at + 1) - 1));
  }
  const row = home.row(Number(before) + 1);
  if (row === null) return '';
  const by = row - 1 - Number(before);
  return shape
    .replace(ROW, String(row - 1))
    .replace(ANCHOR, (anchor) => anchorNow(anchor, (at) => Math.max(0, at + by)));
}

/** The shapes without those of notes on the given cells (`"row column"`, from 1). */
export function withoutNoteShapes(vml: string, cells: ReadonlySet<string>): string {
  return vml.replace(SHAPE, (shape) => {
    const [row, column] = [ROW.exec(shape)?.[0], COLUMN.exec(shape)?.[0]];
    const isNote = row !== undefined && column !== undefined;
    return isNote && cells.has(`${Number(row) + 1} ${Number(column) + 1}`) ? '' : shape;
  });
}

function anchorNow(anchor: string, now: (row: number) => number): string {
  const numbers = anchor.split(',').map((text) => text.trim());
  return numbers.map((text, at) => (at === TOP || at === BOTTOM ? String(now(Number(text))) : text)).join(', ');
}

function plain(text: string): string {
  return text
    .replaceAll('&apos;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
