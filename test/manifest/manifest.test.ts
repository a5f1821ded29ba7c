import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { COMMANDS } from '../../src/commands/commandTable';
import { readPng } from './readPng';
import { parseXml, type Element } from './parseXml';

const root = path.join(import.meta.dirname, '../..');
const manifest = parseXml(readFileSync(path.join(root, 'manifest.xml'), 'utf8'));
const BASE = 'https://localhost:3000/';

const all = (name: string, from = manifest): Element[] =>
  from.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(name, child)]);
const one = (name: string, from = manifest): Element => {
  const [first, second] = all(name, from);
  if (!first || second) throw new Error(`expected one ${name}`);
  return first;
};
const names = (element: Element): string[] => element.children.map(({ name }) => name);
const attribute = (element: Element, name: string): string => {
  const value = element.attributes[name];
  if (value === undefined) throw new Error(`${element.name} has no ${name}`);
  return value;
};
const resources = one('Resources');
const declared = new Map(
  resources.children.flatMap(({ children }) => children).map((each) => [attribute(each, 'id'), each]),
);

describe('order of elements, which the schema fixes', () => {
  test.each([
    [
      'OfficeApp',
      [
        'Id',
        'Version',
        'ProviderName',
        'DefaultLocale',
        'DisplayName',
        'Description',
        'IconUrl',
        'HighResolutionIconUrl',
        'SupportUrl',
        'AppDomains',
        'Hosts',
        'Requirements',
        'DefaultSettings',
        'Permissions',
        'VersionOverrides',
      ],
    ],
    ['VersionOverrides', ['Requirements', 'Hosts', 'Resources']],
    ['DesktopFormFactor', ['GetStarted', 'FunctionFile', 'ExtensionPoint']],
    ['GetStarted', ['Title', 'Description', 'LearnMoreUrl']],
    ['CustomTab', ['Group', 'Group', 'Group', 'Label']],
    ['Resources', ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings']],
  ])('%s', (name, order) => {
    expect(names(name === 'OfficeApp' ? manifest : one(name))).toEqual(order);
  });

  test('every group has label, icon and controls; every control label, supertip, icon and action', () => {
    for (const group of all('Group')) {
      expect(names(group).slice(0, 2)).toEqual(['Label', 'Icon']);
      expect(new Set(names(group).slice(2))).toEqual(new Set(['Control']));
    }
    for (const control of all('Control')) {
      expect(names(control)).toEqual(['Label', 'Supertip', 'Icon', 'Action']);
      expect(names(one('Supertip', control))).toEqual(['Title', 'Description']);
    }
  });
});

describe('limits of the schema', () => {
  test('name, description and strings are short enough in every language', () => {
    const said = (element: Element): string[] => [
      attribute(element, 'DefaultValue'),
      ...element.children.map((override) => attribute(override, 'Value')),
    ];
    const longest = (elements: Element[]): number => Math.max(...elements.flatMap(said).map(({ length }) => length));
    expect(longest(all('DisplayName'))).toBeLessThanOrEqual(125);
    expect(longest(manifest.children.filter(({ name }) => name === 'Description'))).toBeLessThanOrEqual(250);
    expect(longest(one('bt:ShortStrings').children)).toBeLessThanOrEqual(125);
    expect(longest(one('bt:LongStrings').children)).toBeLessThanOrEqual(250);
  });

  test('ids of resources have at most 32 characters and are unique', () => {
    const ids = resources.children.flatMap(({ children }) => children).map((each) => attribute(each, 'id'));
    expect(new Set(ids).size).toBe(ids.length);
    expect(Math.max(...ids.map(({ length }) => length))).toBeLessThanOrEqual(32);
  });

  test('ids of tab, groups and controls are unique', () => {
    const ids = [...all('CustomTab'), ...all('Group'), ...all('Control')].map((each) => attribute(each, 'id'));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('resources', () => {
  const used = (element: Element): string[] => [
    ...(element.attributes['resid'] === undefined ? [] : [element.attributes['resid']]),
    ...element.children.flatMap(used),
  ];

  test('every resource that is used is declared, and none is declared in vain', () => {
    expect(new Set(used(manifest))).toEqual(new Set(declared.keys()));
  });

  test('each kind of element takes its kind of resource', () => {
    const kindOf = (resid: string): string =>
      resources.children.find(({ children }) => children.some((each) => each.attributes['id'] === resid))?.name ?? '';
    const kinds = (name: string): Set<string> =>
      new Set(all(name, one('VersionOverrides')).map((each) => kindOf(attribute(each, 'resid'))));
    expect(kinds('Label')).toEqual(new Set(['bt:ShortStrings']));
    expect(kinds('Title')).toEqual(new Set(['bt:ShortStrings']));
    expect(kinds('Description')).toEqual(new Set(['bt:LongStrings']));
    expect(kinds('FunctionFile')).toEqual(new Set(['bt:Urls']));
    expect(kinds('Runtime')).toEqual(new Set(['bt:Urls']));
  });

  test('every string is said in English too', () => {
    const strings = [...one('bt:ShortStrings').children, ...one('bt:LongStrings').children, one('DisplayName')];
    for (const string of strings) {
      expect(string.children.map((each) => attribute(each, 'Locale'))).toEqual(['en-US']);
    }
    expect(one('DefaultLocale').text).toBe('es-CO');
  });
});

describe('icons', () => {
  const sizeOf = (url: string): ReturnType<typeof readPng> =>
    readPng(readFileSync(path.join(root, url.slice(BASE.length))));

  test('every icon of the ribbon is a transparent PNG of the size it is asked for', () => {
    const images = all('bt:Image', one('Hosts', one('VersionOverrides')));
    expect(images.length).toBeGreaterThan(0);
    for (const image of images) {
      const resource = declared.get(attribute(image, 'resid'));
      const size = Number(attribute(image, 'size'));
      const png = sizeOf(resource ? attribute(resource, 'DefaultValue') : '');
      expect({ id: attribute(image, 'resid'), ...png }).toMatchObject({ width: size, height: size, hasAlpha: true });
      expect(png.clearPixels).toBeGreaterThan(0);
      expect(png.opaquePixels).toBeGreaterThan(0);
    }
  });

  test('every icon has the sizes 16, 32 and 80', () => {
    for (const icon of all('Icon')) {
      expect(icon.children.map((each) => attribute(each, 'size'))).toEqual(['16', '32', '80']);
    }
  });

  test('the add-in has its pictures of 32 and 64, and of 128 for the store', () => {
    expect(sizeOf(attribute(one('IconUrl'), 'DefaultValue'))).toMatchObject({ width: 32, height: 32 });
    expect(sizeOf(attribute(one('HighResolutionIconUrl'), 'DefaultValue'))).toMatchObject({ width: 64, height: 64 });
    expect(sizeOf(`${BASE}assets/icons/cuadre-128.png`)).toMatchObject({ width: 128, height: 128 });
  });
});

describe('commands', () => {
  test('the buttons are the command table, in groups Revisar, Calcular, Seguimiento', () => {
    const functions = all('FunctionName').map(({ text }) => text);
    expect(functions.toSorted()).toEqual(Object.keys(COMMANDS).toSorted());
    const labels = all('Group').map((group) => attribute(group.children[0] ?? group, 'resid'));
    expect(labels.map((id) => attribute(declared.get(id) ?? manifest, 'DefaultValue'))).toEqual([
      'Revisar',
      'Calcular',
      'Seguimiento',
    ]);
  });

  test('commands run in the shared runtime: one page for pane, runtime and functions', () => {
    const page = attribute(one('Runtime'), 'resid');
    expect(attribute(one('Runtime'), 'lifetime')).toBe('long');
    expect(attribute(one('FunctionFile'), 'resid')).toBe(page);
    expect(attribute(declared.get(page) ?? manifest, 'DefaultValue')).toBe(
      attribute(one('SourceLocation'), 'DefaultValue'),
    );
  });

  test('the requirement sets are those that the code relies on', () => {
    for (const kind of ['Set', 'bt:Set']) {
      const sets = all(kind).map((each) => `${attribute(each, 'Name')} ${attribute(each, 'MinVersion')}`);
      expect(sets).toEqual(['SharedRuntime 1.1', 'ExcelApi 1.13']);
    }
  });
});

test('every address is https and under the one base that the build rewrites', () => {
  const values = (element: Element): string[] => [
    ...Object.values(element.attributes),
    element.text,
    ...element.children.flatMap(values),
  ];
  const addresses = values(manifest).filter(
    (value) =>
      /^https?:/.test(value) &&
      !value.startsWith('http://schemas.microsoft.com/') &&
      !value.startsWith('http://www.w3.org/'),
  );
  expect(addresses.length).toBeGreaterThan(0);
  for (const address of addresses) expect(`${address}/`.startsWith(BASE)).toBe(true);
});
