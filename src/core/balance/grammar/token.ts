/** A piece of a rule line (símbolo); columns count from 1. */
export interface Token {
  readonly kind: 'name' | 'number' | 'operator' | 'comparison' | 'end' | 'unknown';
  readonly text: string;
  readonly column: number;
}

const PATTERNS: readonly (readonly [Token['kind'], RegExp])[] = [
  ['name', /[\p{L}_][\p{L}\p{M}\p{N}_.]*/uy],
  ['number', /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?/y],
  ['comparison', /==|<=|>=|<(?![=>])|>(?!=)/y],
  ['operator', /[-+*()−·×]/y],
];

const SPELLINGS: Readonly<Record<string, string>> = { '−': '-', '·': '*', '×': '*' };

/** The pieces of a line, the last one `end`. What is no piece is one `unknown`, at which reading stops. */
export function tokensOf(line: string): Token[] {
  const tokens: Token[] = [];
  let index = 0;
  for (;;) {
    while (/\s/.test(line.charAt(index))) index++;
    const token = tokenAt(line, index);
    tokens.push(token);
    if (token.kind === 'end' || token.kind === 'unknown') return tokens;
    index += token.text.length;
  }
}

function tokenAt(line: string, index: number): Token {
  const column = index + 1;
  if (index >= line.length) return { kind: 'end', text: '', column };
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = index;
    const text = pattern.exec(line)?.[0];
    if (text !== undefined) return { kind, text: SPELLINGS[text] ?? text, column };
  }
  return { kind: 'unknown', text: String.fromCodePoint(line.codePointAt(index) ?? 0), column };
}
