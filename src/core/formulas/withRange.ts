import { stringifyTokens, tokenize, type Token } from '@borgar/fx';
import { formatRange, parseRange, type Range } from '../workbook/range';

/** A formula that reads another range where it read one (cambiar el rango); null when it does not write that range. */
export function withRange(formula: string, from: Range, to: Range): string | null {
  const tokens = tokenize(formula, { withLocation: false });
  const at = tokens.findIndex((token) => isRange(token, from));
  const token = tokens[at];
  if (!token) return null;
  const prefix = token.value.slice(0, token.value.lastIndexOf('!') + 1);
  return stringifyTokens(tokens.with(at, { ...token, value: `${prefix}${formatRange(to)}` }));
}

function isRange({ type, value }: Token, wanted: Range): boolean {
  if (type !== 'range') return false;
  const range = parseRange(value.slice(value.lastIndexOf('!') + 1));
  return range !== null && formatRange(range) === formatRange(wanted);
}
