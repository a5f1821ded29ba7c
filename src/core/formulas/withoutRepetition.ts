import { stringifyTokens, tokenize, type Token } from '@borgar/fx';

/**
 * A sum written so that it adds each of its addends once (suma sin repetir): what is written a second time, as an addend of
 * its own or as an argument, is taken out. Null where nothing is written twice, or where the formula does more than add.
 */
export function withoutRepetition(formula: string): string | null {
  const tokens = tokenize(formula, { withLocation: false });
  const addends = addendsOf(tokens);
  const seen = new Set<string>();
  const dropped = new Set<Token>();
  for (const { sign, own } of addends) {
    const text = stringifyTokens([...own])
      .trim()
      .toUpperCase();
    if (seen.has(text) && sign) for (const token of [sign, ...own]) dropped.add(token);
    seen.add(text);
  }
  return dropped.size === 0 ? null : stringifyTokens(tokens.filter((token) => !dropped.has(token)));
}

interface Written {
  /** What joins it to what stands before; none before the first. */
  readonly sign: Token | null;
  readonly own: Token[];
}

/** What a formula adds up, as it is written: between the signs of one level, or between the separators of its one function. */
function addendsOf(tokens: readonly Token[]): readonly Written[] {
  const [separators, level, from, to] = isOneCall(tokens)
    ? [ARGUMENTS, 1, 3, tokens.length - 1]
    : [PLUS, 0, 1, tokens.length];
  const addends: Written[] = [{ sign: null, own: [] }];
  let depth: number = level;
  for (const token of tokens.slice(from, to)) {
    if (token.value === '(') depth += 1;
    if (token.value === ')') depth -= 1;
    const isSeparator = depth === level && token.type === 'operator' && separators.has(token.value);
    if (depth === level && token.type === 'operator' && !isSeparator && token.value !== ')') return [];
    if (isSeparator) addends.push({ sign: token, own: [] });
    else addends.at(-1)?.own.push(token);
  }
  return addends;
}

const PLUS: ReadonlySet<string> = new Set(['+']);
const ARGUMENTS: ReadonlySet<string> = new Set([',', ';']);

/** `=SUM(…)` and nothing else. */
function isOneCall(tokens: readonly Token[]): boolean {
  const [, call, open] = tokens;
  if (call?.type !== 'func' || call.value.toUpperCase() !== 'SUM' || open?.value !== '(') return false;
  let depth = 0;
  return tokens.slice(2).every((token, at, all) => {
    if (token.value === '(') depth += 1;
    if (token.value === ')') depth -= 1;
    return depth > 0 || at === all.length - 1;
  });
}
