import { xmlAttribute } from './escapes';

/** An element to write: what has no value is not written. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly children: readonly XmlNode[];
}

/** An element of a name, with attributes in the order given and others inside it; those that are null are left out. */
export function node(
  name: string,
  attributes: XmlNode['attributes'] = {},
  children: readonly (XmlNode | null)[] = [],
): XmlNode {
  return { name, attributes, children: children.filter((child) => child !== null) };
}

/** The XML of an element in a part whose elements bear a prefix (with its colon), or none. */
export function nodeXml({ name, attributes, children }: XmlNode, prefix = ''): string {
  const stated = Object.entries(attributes).filter(([, value]) => value !== undefined);
  const open = `${prefix}${name}${stated.map(([key, value]) => ` ${key}="${xmlAttribute(String(value))}"`).join('')}`;
  const content = children.map((child) => nodeXml(child, prefix)).join('');
  return content === '' ? `<${open}/>` : `<${open}>${content}</${prefix}${name}>`;
}
