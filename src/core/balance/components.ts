import { absolute } from '../quantity/arithmetic';
import { toPlainText } from '../quantity/decimal';
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
  if (residue !== null) links.push(`r${toPlainText(absolute(residue))}`);
  return links;
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
