/** Lines of at most `width` characters, broken at blanks; a word longer than a line is cut. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((each) => pieces(each, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length <= width) {
      line = longer;
      continue;
    }
    lines.push(line);
    line = word;
  }
  return [...lines, line];
}

/** The text wrapped, each line after `indent` blanks. */
export function indented(text: string, indent: number, width: number): string[] {
  return wrap(text, Math.max(20, width - indent)).map((line) => ' '.repeat(indent) + line);
}

function pieces(word: string, width: number): string[] {
  const letters = Array.from(word);
  const count = Math.ceil(letters.length / width);
  return Array.from({ length: Math.max(1, count) }, (_, at) => letters.slice(at * width, (at + 1) * width).join(''));
}
