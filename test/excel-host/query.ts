import { apiNotFound } from './hostError';
import { pascal } from './pascal';
import type { HostObject } from './hostClass';

interface Query {
  readonly Select?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

/** The data of an object or a collection, with the members that the add-in asked for and no others. */
export function queryOf(object: HostObject, { Select, Top, Skip = 0 }: Query): Record<string, unknown> {
  const select = Select ?? ['*'];
  if (!object.isCollection) return dataOf(object, select);
  const items = object.items().slice(Skip, Top === undefined ? undefined : Skip + Top);
  const own = select.filter((path) => object.hasProperty(pascal(path)));
  const ofItems = select.filter((path) => !own.includes(path));
  return { ...dataOf(object, own), _Items: items.map((item) => dataOf(item, ofItems)) };
}

function dataOf(object: HostObject, select: readonly string[]): Record<string, unknown> {
  const data: Record<string, unknown> = object.hasProperty('Id') ? { Id: object.read('Id') } : {};
  const nested = new Map<string, string[]>();
  for (const path of select) {
    const [first = '', ...rest] = path.split(/[/.]/);
    if (rest.length > 0) nested.set(first, [...(nested.get(first) ?? []), rest.join('/')]);
    else if (first === '*') for (const name of object.scalars) data[name] = object.read(name);
    else if (object.hasObject(pascal(first))) nested.set(first, [...(nested.get(first) ?? []), '*']);
    else data[pascal(first)] = object.read(pascal(first));
  }
  for (const [name, paths] of nested) {
    if (!object.hasObject(pascal(name))) throw apiNotFound(object.className, pascal(name));
    const child = object.object(pascal(name));
    data[pascal(name)] = child && queryOf(child, { Select: paths });
  }
  return data;
}
