import { absolute } from '../quantity/arithmetic';
import { decimal, toPlainText, type Decimal } from '../quantity/decimal';
import { divide } from '../quantity/divide';
import { normalise } from '../words/normalise';
import type { Mention } from './mention';
import { powerOf, SCALE_WORDS } from './scaleWords';

/** How a document writes the sign before decimals where a figure does not show it. */
export type DecimalSign = ',' | '.';

/** A figure in the manner in which the document prints another (cifra corregida): sign, grouping, blanks and words stay. */
export function reprint({ kind, text }: Pick<Mention, 'kind' | 'text'>, value: Decimal, sign: DecimalSign): string {
  return kind === 'amount' ? reprintAmount(text, value, sign) : reprintPercent(text, value, sign);
}

function reprintPercent(text: string, value: Decimal, usual: DecimalSign): string {
  const digits = /\d[\d.,\s]*/.exec(text)?.[0].trimEnd();
  const sign = digits ? signIn(digits) : null;
  const figure = toPlainText(value).replace('.', sign ?? usual);
  if (!digits) return `${figure} %`;
  return text.replace(digits, figure).replace(/%%+/, '%');
}

function signIn(digits: string): DecimalSign | null {
  const found = /[.,]/.exec(digits)?.[0];
  return found === ',' || found === '.' ? found : null;
}

const DIGITS = /\d[\d.,´'’`\u00a0 ]*\d|\d/;
const PLACES = 6;

function reprintAmount(text: string, value: Decimal, usual: DecimalSign): string {
  const scale = new RegExp(SCALE_WORDS, 'iu').exec(text)?.[0] ?? '';
  const digits = DIGITS.exec(text)?.[0];
  if (digits === undefined) return `$ ${grouped(toPlainText(value), { group: '.', point: ',', mark: null })}`;
  const power = powerOf(normalise(scale));
  const shown = divide(value, decimal(10n ** BigInt(power)), PLACES) ?? value;
  return text.replace(digits, grouped(toPlainText(absolute(shown)), signsOf(digits, usual)));
}

interface Signs {
  readonly group: string;
  readonly point: string;
  /** The sign where millions end: `2´393.430`. */
  readonly mark: string | null;
}

function signsOf(digits: string, usual: DecimalSign): Signs {
  const mark = /[´'’`]/.exec(digits)?.[0] ?? null;
  if (mark) return { group: '.', point: ',', mark };
  const last = /[.,](?=\d+$)/.exec(digits.slice(digits.search(/[.,]\d*$/)))?.[0];
  const isPoint = last !== undefined && !/[.,]\d{3}$/.test(digits);
  const groups = /\d([.,\u00a0 ])\d{3}/.exec(digits)?.[1];
  if (isPoint) return { point: last, group: groups && groups !== last ? groups : last === ',' ? '.' : ',', mark: null };
  const group = groups ?? (usual === ',' ? '.' : ',');
  return { group, point: group === ',' ? '.' : ',', mark: null };
}

function grouped(plain: string, { group, point, mark }: Signs): string {
  const [whole = '', fraction] = plain.split('.');
  const parts = whole.replace(/\B(?=(\d{3})+$)/g, '|').split('|');
  const joined = parts.reduce((text, part, at) => {
    if (at === 0) return part;
    const behind = parts.length - at;
    return `${text}${mark !== null && behind === 2 ? mark : group}${part}`;
  }, '');
  return fraction === undefined ? joined : `${joined}${point}${fraction}`;
}
