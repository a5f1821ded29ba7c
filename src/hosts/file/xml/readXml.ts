import { SaxesParser } from 'saxes';
import { HostFailure } from '../../../core/workbook/port';
import { partText } from './partText';

/** An element of a small part as it opens. */
export interface XmlElement {
  /** Name without prefix, and the namespace that the prefix stands for. */
  readonly name: string;
  readonly namespace: string;
  /** How deep it lies: the root is 0. */
  readonly depth: number;
  /** The name of the element around it; empty for the root. */
  readonly parent: string;
  /** An attribute by its name, with or without namespace; undefined when it is not there. */
  readonly attribute: (name: string, namespace?: string) => string | undefined;
}

export interface XmlHandlers {
  open(element: XmlElement): void;
  /** The text inside an element that just ended, without its children's. */
  close?(name: string, text: string): void;
}

/** How deep the elements of a small part may lie. */
const DEPTH = 200;

/**
 * Reads a small part (workbook, relationships, styles, tables) with a parser that checks well-formedness and resolves
 * namespaces. Nothing is expanded or fetched: a document type declaration is refused.
 */
export function readXml(bytes: Uint8Array, part: string, handlers: XmlHandlers): void {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const open: { name: string; text: string }[] = [];
  parser.on('error', (cause) => {
    throw broken(part, cause);
  });
  parser.on('doctype', () => {
    throw broken(part);
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (open.length >= DEPTH) throw new HostFailure('over-limit', { limit: 'depth', allowed: DEPTH, part });
    const attribute = (name: string, namespace = ''): string | undefined =>
      Object.values(attributes).find((each) => each.local === name && each.uri === namespace)?.value;
    handlers.open({ name: local, namespace: uri, depth: open.length, parent: open.at(-1)?.name ?? '', attribute });
    open.push({ name: local, text: '' });
  });
  const addText = (text: string): void => {
    const around = open.at(-1);
    if (around) around.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const closed = open.pop();
    if (closed) handlers.close?.(closed.name, closed.text);
  });
  parser.write(partText(bytes, part)).close();
}

function broken(part: string, cause?: unknown): HostFailure {
  return new HostFailure('broken-package', { part }, { cause });
}
