import { describe, expect, test } from '@jest/globals';
import {
  attributeIn,
  childNamed,
  descendants,
  namespaceOf,
  withAttribute,
  XmlPart,
  type XmlElement,
} from '../../../src/hosts/file/xml/xmlPart';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const part = (text: string, levels = 5): XmlPart => new XmlPart(bytes(text), 'p.xml', levels);
const edited = (text: string, edit: (file: XmlPart, first: XmlElement) => void): string => {
  const file = part(text);
  edit(file, file.root.children[0] ?? file.root);
  return new TextDecoder().decode(file.finish());
};

describe('a part is read', () => {
  test('with its sections, texts and attributes', () => {
    const file = part('<?xml version="1.0"?><r><a x="1 &lt; 2">uno <![CDATA[& dos]]></a><b/><a/></r>');
    expect(file.items('a')).toEqual([]);
    expect(file.section('a')?.attributes).toEqual({ x: '1 < 2' });
    expect(file.section('a') && file.text(file.section('a') as XmlElement)).toBe('uno & dos');
    expect(file.items('c')).toEqual([]);
    expect(descendants(file.root, 'a')).toHaveLength(2);
    expect(childNamed(file.root, 'b')?.isEmpty).toBe(true);
  });

  test('as deep as asked for, and not into what is closed', () => {
    const text = '<r><a><b><c/></b></a></r>';
    expect(descendants(part(text, 2).root, 'c')).toEqual([]);
    expect(descendants(part(text, 3).root, 'c')).toHaveLength(1);
    expect(descendants(new XmlPart(bytes(text), 'p', { levels: 9, closed: 'a' }).root, 'b')).toEqual([]);
  });

  test('by namespaces, under whatever prefix and wherever declared', () => {
    const { root } = part('<w:r xmlns:w="urn:w"><w:s xmlns:q="urn:rel" q:id="7" id="8"/><t xmlns="urn:t"/></w:r>');
    expect([namespaceOf(root), ...root.children.map(namespaceOf)]).toEqual(['urn:w', 'urn:w', 'urn:t']);
    expect(root.children.map((each) => attributeIn(each, 'urn:rel', 'id'))).toEqual(['7', undefined]);
    expect(namespaceOf(part('<r/>').root)).toBe('');
  });

  test.each([
    ['nothing', ''],
    ['no element', 'hola'],
    ['two roots', '<a/><b/>'],
    ['what does not nest', '<a><b></a></b>'],
    ['what does not end', '<a><b>'],
    ['an attribute twice', '<a x="1" x="2"/>'],
    ['a prefix that nobody declared', '<a><q:b/></a>'],
    ['a document type', '<!DOCTYPE a [<!ENTITY e "x">]><a/>'],
  ])('%s is a broken part', (_, text) => {
    expect(() => part(text)).toThrow('broken-package');
  });
});

describe('an edit touches nothing beside it', () => {
  test.each<[string, string, (file: XmlPart, first: XmlElement) => void, string]>([
    [
      'another value',
      '<r><a x=\'1\'  y="2" /></r>',
      (f, a) => f.set(a, 'x', '<"'),
      '<r><a x="&lt;&quot;"  y="2" /></r>',
    ],
    ['a new attribute', '<r><a x="1" /></r>', (f, a) => f.set(a, 'y', '2'), '<r><a x="1" y="2" /></r>'],
    ['the first attribute', '<r><a>t</a></r>', (f, a) => f.set(a, 'y', '2'), '<r><a y="2">t</a></r>'],
    ['not that of another prefix', '<r><a q:y="1"/></r>', (f, a) => f.set(a, 'y', '2'), '<r><a q:y="1" y="2"/></r>'],
    [
      'into what is empty',
      '<r><p:a xmlns:p="u"/></r>',
      (f, a) => f.append(a, '<b/>'),
      '<r><p:a xmlns:p="u"><b/></p:a></r>',
    ],
    ['at the end', '<r><a> <b/> </a></r>', (f, a) => f.append(a, '<c/>'), '<r><a> <b/> <c/></a></r>'],
    ['before', '<r><a/></r>', (f, a) => f.insertBefore(a, '<c/>'), '<r><c/><a/></r>'],
    ['before nothing', '<r><a/></r>', (f) => f.insertBefore(undefined, '<c/>'), '<r><a/><c/></r>'],
    ['after', '<r><a/><b/></r>', (f, a) => f.insertAfter(a, '<c/>'), '<r><a/><c/><b/></r>'],
    ['away', '<r> <a>x</a> </r>', (f, a) => f.remove(a), '<r>  </r>'],
    ['instead', '<r><a>x</a></r>', (f, a) => f.replace(a, 'y'), '<r>y</r>'],
    ['nothing', '<r>á</r>', () => undefined, '<r>á</r>'],
  ])('%s', (_, before, edit, after) => {
    expect(edited(before, edit)).toBe(after);
  });

  test('several at one element keep their order', () => {
    const both = edited('<r><a/></r>', (file, a) => {
      file.append(a, '<b/>');
      file.set(a, 'n', '2');
      file.append(a, '<c/>');
    });
    expect(both).toBe('<r><a n="2"><b/><c/></a></r>');
  });
});

describe('a piece taken out of a part stands on its own', () => {
  test.each([
    ['<m:r xmlns:m="u"><m:a><m:b>t</m:b></m:a></m:r>', '<a><b>t</b></a>'],
    ['<r xmlns:xr="u"><a xr:uid="{1}" xml:space="preserve" x="1"/></r>', '<a xml:space="preserve" x="1"/>'],
    ['<r xmlns:q="u"><a><q:b/></a></r>', '<a xmlns:q="u"><q:b/></a>'],
    ['<r><a><e xmlns:q="u"><q:b xmlns:z="v"/></e></a></r>', '<a><e xmlns:q="u"><q:b/></e></a>'],
    ['<r><a xmlns:q="u"><q:b/></a></r>', '<a xmlns:q="u"><q:b/></a>'],
  ])('%s', (text, plain) => {
    const file = part(text);
    const [first] = file.root.children;
    expect(first && file.plainSource(first)).toBe(plain);
    expect(() => part(plain)).not.toThrow();
  });

  test('and takes other values of an attribute, at every depth', () => {
    const xml = '<s ref="A1:B4"><c ref="B2:B4" x=\'1\'/><d/></s>';
    expect(withAttribute(xml, 'ref', (ref) => ref.replace('4', '9'))).toBe(
      '<s ref="A1:B9"><c ref="B2:B9" x=\'1\'/><d/></s>',
    );
  });
});
