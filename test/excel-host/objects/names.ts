import { hostClass, type HostObject } from '../hostClass';
import { HostError, invalidArgument, itemNotFound } from '../hostError';
import type { EmulatedName } from '../model';

/** Defined names of one scope. */
export interface NamesTarget {
  readonly names: EmulatedName[];
  readonly scope: 'Workbook' | 'Worksheet';
  /** Names of other scopes that a collection holds beside its own, where it does. */
  readonly beside?: readonly EmulatedName[];
}

/** Excel's `NamedItemCollection`, of the workbook or of one sheet. */
export const namesObject: (target: NamesTarget) => HostObject = hostClass<NamesTarget>('NamedItemCollection', {
  properties: { Count: { get: ({ names }) => names.length } },
  items: (target) => [
    ...target.names.map((name) => nameObject({ ...target, name })),
    ...(target.beside ?? []).map((name) => nameObject({ ...target, scope: other(target.scope), name })),
  ],
  item: (target, key: string) => nameObject({ ...target, name: find(target, key) ?? fail(key) }),
  methods: {
    GetItem: (target, key: string) => nameObject({ ...target, name: find(target, key) ?? fail(key) }),
    GetItemOrNullObject: (target, key: string) => {
      const name = find(target, key);
      return name ? nameObject({ ...target, name }) : null;
    },
    Add: (target, key: string, reference: unknown) => {
      if (find(target, key)) throw new HostError('ItemAlreadyExists', `The name ${key} exists.`, 409);
      if (!/^[\p{L}_\\][\p{L}\d_.\\]*$/u.test(key) || key.length > 255) throw invalidArgument(key);
      if (typeof reference !== 'string' || !reference.startsWith('=')) throw invalidArgument('reference');
      const name = { name: key, formula: reference, visible: true };
      target.names.push(name);
      return nameObject({ ...target, name });
    },
  },
});

function other(scope: NamesTarget['scope']): NamesTarget['scope'] {
  return scope === 'Workbook' ? 'Worksheet' : 'Workbook';
}

interface NameTarget extends NamesTarget {
  readonly name: EmulatedName;
}

const nameObject = hostClass<NameTarget>('NamedItem', {
  properties: {
    Name: { get: ({ name }) => name.name },
    Scope: { get: ({ scope }) => scope },
    Formula: { get: ({ name }) => name.formula, set: ({ name }, formula) => void (name.formula = String(formula)) },
    Visible: { get: ({ name }) => name.visible, set: ({ name }, visible) => void (name.visible = visible === true) },
  },
  methods: { Delete: ({ names, name }) => void names.splice(names.indexOf(name), 1) },
});

function find({ names }: NamesTarget, key: string): EmulatedName | undefined {
  return names.find((name) => name.name.toLowerCase() === key.toLowerCase());
}

function fail(key: string): never {
  throw itemNotFound(`name ${key}`);
}
