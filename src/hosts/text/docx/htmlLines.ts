const TOKEN = /<(\/?)([a-z][a-z0-9]*)[^>]*>|[^<]+/gi;
const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  '#39': "'",
  nbsp: '\u00a0',
};

/** The lines of the HTML that mammoth makes: one a heading, paragraph, list item or row of a table. */
export function htmlLines(html: string): string {
  const writer = new LineWriter();
  for (const [token, slash, name] of html.matchAll(TOKEN)) {
    if (name === undefined) writer.write(decoded(token));
    else if (slash) writer.close(name.toLowerCase());
    else writer.open(name.toLowerCase());
  }
  return writer.text();
}

function decoded(text: string): string {
  return text.replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

const PARTS = /^(?:p|h[1-6])$/;

/** Gathers the text of a line until what it belongs to ends. */
class LineWriter {
  private readonly lines: string[] = [];
  private line = '';
  private items = 0;
  private cells: string[] | null = null;
  private isCell = false;

  text(): string {
    return this.lines
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
  }

  write(text: string): void {
    this.line += text;
  }

  open(name: string): void {
    if (name === 'br') this.line += this.isCell ? ' ' : '\n';
    else if (name === 'tr') this.cells = [];
    else if (name === 'td' || name === 'th') [this.isCell, this.line] = [true, ''];
    else if (name === 'li') this.items += 1;
    // What stands before a list inside an item is the heading of that list.
    else if ((name === 'ul' || name === 'ol') && this.line.trim() !== '' && !this.isCell) this.end('\n');
  }

  close(name: string): void {
    if (name === 'td' || name === 'th') this.endCell();
    else if (name === 'tr') this.endRow();
    else if (name === 'li') this.endItem();
    else if (name === 'table') this.lines.push('');
    else if (PARTS.test(name)) this.endPart();
  }

  private endPart(): void {
    if (this.isCell) this.line += ' ';
    else if (this.items > 0) this.line += ' ';
    else this.end('\n');
  }

  private end(after: string): void {
    this.lines.push(this.line.trim() + after);
    this.line = '';
  }

  private endItem(): void {
    this.items -= 1;
    if (!this.isCell && this.line.trim() !== '') {
      this.line = `· ${this.line.replace(/\s+/g, ' ').trim()}`;
      this.end('');
    }
  }

  private endCell(): void {
    this.cells?.push(this.line.replace(/\s+/g, ' ').trim());
    [this.isCell, this.line] = [false, ''];
  }

  private endRow(): void {
    if (this.cells) this.lines.push(this.cells.join('\t'));
    this.cells = null;
  }
}
