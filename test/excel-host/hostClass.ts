import { apiNotFound } from './hostError';

/** A property that holds plain data. */
export interface Property<T> {
  readonly get?: (target: T) => unknown;
  readonly set?: (target: T, value: unknown) => void;
}

/** Plain data, an object of the model, a null object, or nothing. */
export type HostResult = unknown;

/** The members of a class of Excel's object model, named as Office.js sends them. */
export interface Members<T> {
  readonly properties?: Readonly<Record<string, Property<T>>>;
  readonly objects?: Readonly<Record<string, (target: T) => HostObject | null>>;
  readonly methods?: Readonly<Record<string, (target: T, ...args: never[]) => HostResult>>;
  /** The items of a collection. */
  readonly items?: (target: T) => readonly HostObject[];
  /** The item of a collection by its key. */
  readonly item?: (target: T, key: never) => HostObject;
}

/** An object of the model as the batch processor sees it: every member by name, and nothing by accident. */
export class HostObject {
  constructor(
    readonly className: string,
    private readonly members: Members<unknown>,
    readonly target: unknown,
  ) {}

  get isCollection(): boolean {
    return this.members.items !== undefined;
  }

  /** The names of the readable properties. */
  get scalars(): string[] {
    return Object.entries(this.members.properties ?? {}).flatMap(([name, { get }]) => (get ? [name] : []));
  }

  hasProperty(name: string): boolean {
    return this.members.properties?.[name] !== undefined;
  }

  hasObject(name: string): boolean {
    return this.members.objects?.[name] !== undefined;
  }

  read(name: string): unknown {
    const get = this.members.properties?.[name]?.get;
    if (!get) throw apiNotFound(this.className, name);
    return get(this.target);
  }

  write(name: string, value: unknown): void {
    const set = this.members.properties?.[name]?.set;
    if (!set) throw apiNotFound(this.className, `${name} (set)`);
    set(this.target, value);
  }

  object(name: string): HostObject | null {
    const get = this.members.objects?.[name];
    if (!get) throw apiNotFound(this.className, name);
    return get(this.target);
  }

  call(name: string, args: readonly unknown[]): HostResult {
    const method = this.members.methods?.[name];
    if (!method) throw apiNotFound(this.className, `${name}()`);
    // The arguments come from the wire; each method takes them as Excel's documentation says.
    return method(this.target, ...(args as never[]));
  }

  items(): readonly HostObject[] {
    if (!this.members.items) throw apiNotFound(this.className, 'items');
    return this.members.items(this.target);
  }

  item(key: unknown): HostObject {
    if (!this.members.item) throw apiNotFound(this.className, 'getItem()');
    return this.members.item(this.target, key as never);
  }
}

/** A class of the model: gives the object of the model for each target. */
export function hostClass<T>(className: string, members: Members<T>): (target: T) => HostObject {
  return (target) => new HostObject(className, members as Members<unknown>, target);
}
