import type { XmlElement } from '../xml/xmlPart';

/** Of a font, what people cannot tell by looking at a cell: whoever saves the file writes it in his own way. */
const UNSEEN = new Set(['name', 'family', 'scheme', 'charset', 'extend', 'condense', 'outline', 'shadow']);
/** What an attribute means when it is left out, or is written in another way. */
const DEFAULTS: Readonly<Record<string, string>> = {
  'b val': '1',
  'i val': '1',
  'u val': 'single',
  'alignment vertical': 'bottom',
};
const LEFT_OUT = new Set(['0', 'false', 'general', '']);

/** How an element of a stylesheet looks, however it is written: the same text for what looks the same. */
export function lookKey(element: XmlElement | undefined): string {
  if (!element) return '';
  const children = element.children
    .filter(({ name }) => !UNSEEN.has(name))
    .map((child) => (child.name === 'patternFill' ? patternKey(child) : lookKey(child)))
    .filter((key) => key !== '')
    .toSorted();
  const attributes = Object.entries(element.attributes).flatMap(([name, value]) =>
    attributeKey(element.name, name, value),
  );
  if (attributes.length === 0 && children.length === 0) return STANDS_ALONE.has(element.name) ? element.name : '';
  return `${element.name}(${[...attributes.toSorted(), ...children].join(' ')})`;
}

/** Elements that say something by being there. */
const STANDS_ALONE = new Set(['b', 'i', 'u', 'strike']);

function attributeKey(element: string, name: string, value: string): string[] {
  const isDefault = DEFAULTS[`${element} ${name}`] === value || LEFT_OUT.has(value);
  if (isDefault || name.startsWith('xmlns') || name.includes(':')) return [];
  return [`${name}=${name === 'rgb' ? value.toUpperCase() : value}`];
}

/** Of a solid fill only the first colour is seen; in a conditional look it may be written as the second. */
function patternKey({ attributes, children }: XmlElement): string {
  const type = attributes['patternType'] ?? 'solid';
  if (type === 'none') return '';
  const seen = type === 'solid' ? ['fgColor', 'bgColor'] : ['fgColor', 'bgColor', 'pattern'];
  const colours = seen.flatMap((name) => children.filter((child) => child.name === name));
  const [first] = colours;
  return type === 'solid'
    ? `solid(${lookKey(first).replace(/^\w+/, '')})`
    : `${type}(${colours.map(lookKey).join(' ')})`;
}
