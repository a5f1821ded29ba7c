import { absolute } from '../quantity/arithmetic';
import { toNumber, toPlainText } from '../quantity/decimal';
import { toleranceOf } from './evaluate';
import { isCalculated } from './isCalculated';
import { equationAt, operandsOf, variableAt, type Model } from './model';
import type { Trial } from './trial';

/**
 * Parts of the violated equations that can have a cause in common (componentes): they share a cell, they are about one
 * line, or they are off by the same amount. What follows from other cells by formulas comes last, in parts
 * of its own: it says nothing that the equations of those cells do not say, and mostly holds again once they are
 * explained.
 */
export function componentsOf(trial: Trial): number[][] {
  const violated = trial.everywhere().sort((a, b) => a - b);
  const follows = violated.filter((equation) => isCalculated(trial.model, equation));
  const leading = new Set(follows);
  return [violated.filter((equation) => !leading.has(equation)), follows].flatMap((some) => partsOf(trial, some));
}

function partsOf(trial: Trial, violated: readonly number[]): number[][] {
  const leader = new Map(violated.map((equation) => [equation, equation]));
  const first = new Map<string, number>();
  const blur = blurOf(trial, violated);
  const cut = cutSums(trial, violated);
  for (const equation of violated)
    for (const link of linksOf(trial, { equation, blur, cut })) {
      const other = first.get(link);
      if (other === undefined) first.set(link, equation);
      else leader.set(find(leader, equation), find(leader, other));
    }
  const parts = new Map<number, number[]>();
  for (const equation of violated) {
    const head = find(leader, equation);
    const part = parts.get(head);
    if (part === undefined) parts.set(head, [equation]);
    else part.push(equation);
  }
  return rowsFirst(trial.model, [...parts.values()]);
}

/** Parts that reach down to rows before those that are only about sums over them. */
function rowsFirst({ levelOf }: Model, parts: readonly number[][]): number[][] {
  const lowest = new Map(parts.map((part) => [part, Math.min(...part.map(levelOf))]));
  return parts.toSorted((a, b) => (lowest.get(a) ?? 0) - (lowest.get(b) ?? 0));
}

/** Lines that fail by themselves inside one sum, beyond which what they are off by together says nothing of any of them. */
const MOST_JOINT = 8;

/** Sums of which so many lines fail that they are looked at after these, and not together with them. */
function cutSums({ model }: Trial, violated: readonly number[]): ReadonlySet<number> {
  const failing = new Set(violated.filter((equation) => equationAt(model, equation).aggregate === undefined));
  const suspected = new Set([...failing].flatMap((equation) => operandsOf(equationAt(model, equation))));
  return new Set(
    violated.filter((equation) => {
      if (failing.has(equation)) return false;
      const lines = operandsOf(equationAt(model, equation)).filter((variable) => suspected.has(variable));
      return lines.length > MOST_JOINT;
    }),
  );
}

interface Linking {
  readonly equation: number;
  readonly blur: number;
  readonly cut: ReadonlySet<number>;
}

function linksOf(trial: Trial, { equation, blur, cut }: Linking): string[] {
  const { aggregate } = equationAt(trial.model, equation);
  const linking = cut.has(equation) && aggregate ? [aggregate.result] : operandsOf(equationAt(trial.model, equation));
  const cells = linking.map((variable) => `v${variable}`);
  const line = lineOf(trial.model, equation);
  return [...cells, ...(line === null ? [] : [`l${line}`]), ...sizeLinks(trial, { equation, blur })];
}

/** What an equation is off by; for a sum that rounding blurs also the two overlapping intervals that hold it. */
function sizeLinks(trial: Trial, { equation, blur }: { readonly equation: number; readonly blur: number }): string[] {
  const residue = trial.residue(equation);
  if (residue === null) return [];
  const exact = `r${toPlainText(absolute(residue))}`;
  if (blur === 0 || equationAt(trial.model, equation).aggregate === undefined) return [exact];
  const place = Math.abs(toNumber(residue)) / (8 * blur);
  return [exact, `a${Math.floor(place)}`, `b${Math.floor(place + 0.5)}`];
}

/** The largest tolerance of the sums. */
function blurOf(trial: Trial, equations: readonly number[]): number {
  const sums = equations
    .map((equation) => equationAt(trial.model, equation))
    .filter(({ aggregate }) => aggregate !== undefined);
  return Math.max(0, ...sums.map((equation) => toNumber(toleranceOf(equation, trial.valueOf))));
}

/** The line that an equation is about: of a sum over lines the one that states it, else the one of all its cells. */
function lineOf(model: Model, equation: number): string | null {
  const { aggregate } = equationAt(model, equation);
  if (aggregate !== undefined) return variableAt(model, aggregate.result).line;
  const lines = new Set(operandsOf(equationAt(model, equation)).map((variable) => variableAt(model, variable).line));
  const [only] = lines;
  return lines.size === 1 && only !== undefined ? only : null;
}

function find(leader: Map<number, number>, equation: number): number {
  let head = equation;
  for (let next = leader.get(head); next !== undefined && next !== head; next = leader.get(head)) head = next;
  leader.set(equation, head);
  return head;
}
