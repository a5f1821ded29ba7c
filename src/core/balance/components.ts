import { absolute } from '../quantity/arithmetic';
import { toNumber, toPlainText, type Decimal } from '../quantity/decimal';
import { toleranceOf } from './evaluate';
import { equationAt, operandsOf, variableAt, type Model } from './model';
import type { Trial } from './trial';

/**
 * Parts of the violated equations that can have a cause in common (componentes): they share a cell, their stated sums
 * stand in one line, or they are off by the same amount.
 */
export function componentsOf(trial: Trial): number[][] {
  const violated = trial.everywhere().sort((a, b) => a - b);
  const leader = new Map(violated.map((equation) => [equation, equation]));
  const first = new Map<string, number>();
  for (const equation of violated)
    for (const link of linksOf(trial, equation)) {
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
  return [...parts.values()];
}

function linksOf(trial: Trial, equation: number): string[] {
  const residue = trial.residue(equation);
  const links = operandsOf(equationAt(trial.model, equation)).map((variable) => `v${variable}`);
  const line = lineOfResult(trial.model, equation);
  if (line !== null) links.push(`l${line}`);
  if (residue !== null) links.push(...sizeLinks(trial, { equation, residue }));
  return links;
}

/** Names of what an equation is off by; where rounding blurs it, of two overlapping intervals that hold it. */
function sizeLinks(
  trial: Trial,
  { equation, residue }: { readonly equation: number; readonly residue: Decimal },
): string[] {
  const tolerance = toNumber(toleranceOf(equationAt(trial.model, equation), trial.valueOf));
  if (tolerance === 0) return [`r${toPlainText(absolute(residue))}`];
  const place = Math.abs(toNumber(residue)) / (8 * tolerance);
  return [`a${Math.floor(place)}`, `b${Math.floor(place + 0.5)}`];
}

function lineOfResult(model: Model, equation: number): string | null {
  const { aggregate } = equationAt(model, equation);
  return aggregate === undefined ? null : variableAt(model, aggregate.result).line;
}

function find(leader: Map<number, number>, equation: number): number {
  let head = equation;
  for (let next = leader.get(head); next !== undefined && next !== head; next = leader.get(head)) head = next;
  leader.set(equation, head);
  return head;
}
