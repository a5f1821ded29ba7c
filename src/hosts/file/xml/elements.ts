import { TagScanner } from './tagScanner';

/** Where an element lies in its part. */
export interface ElementSpan {
  readonly name: string;
  readonly prefix: string;
  readonly start: number;
  /** The byte after its opening tag, the byte before its closing tag, the byte after all of it. */
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly end: number;
  readonly isEmpty: boolean;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly ElementSpan[];
}

/** How deep the tree of a part goes that `elementTree` is asked for. */
const DEPTH = 200;

/** How far a tree goes below the root, and an element that is not gone into however large it is. */
export interface TreeExtent {
  readonly levels: number;
  readonly closed: string;
}

/** The elements of a part with their places, so that an edit touches nothing beside them; two levels below the root are enough. */
export function elementTree(bytes: Uint8Array, part: string, extent: number | TreeExtent = 2): ElementSpan {
  const scanner = new TagScanner(bytes, part, DEPTH);
  if (!scanner.next() || scanner.isClosing) throw scanner.broken();
  const root = readElement(scanner, typeof extent === 'number' ? { levels: extent, closed: '' } : extent);
  while (scanner.next());
  return root;
}

function readElement(scanner: TagScanner, { levels, closed }: TreeExtent): ElementSpan {
  const { name, prefix, start, isEmpty, end: contentStart } = scanner;
  const attributes = scanner.allAttributes();
  const children: ElementSpan[] = [];
  if (levels === 0 || name === closed) scanner.skip();
  else if (!isEmpty) {
    const below = { levels: levels - 1, closed };
    while (scanner.next() && !scanner.isClosing) children.push(readElement(scanner, below));
  }
  const contentEnd = isEmpty ? contentStart : scanner.start;
  return { name, prefix, start, contentStart, contentEnd, end: scanner.end, isEmpty, attributes, children };
}

/** The first child of that name. */
export function childNamed(element: ElementSpan, name: string): ElementSpan | undefined {
  return element.children.find((child) => child.name === name);
}
