import { SaxesParser } from 'saxes';

/** An element with its attributes, its children and its own text. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** A small document as a tree; throws when it is not well-formed. */
export function parseXml(source: string): Element {
  const open: Element[] = [{ name: '', attributes: {}, children: [], text: '' }];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes: { ...attributes }, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const top = open.at(-1);
    if (top) top.text += text.trim();
  });
  parser.on('closetag', () => open.pop());
  parser.write(source).close();
  const root = open[0]?.children[0];
  if (!root) throw new Error('no root element');
  return root;
}
