import type { Faults } from './faults';
import { apiNotFound, HostError, itemNotFound } from './hostError';
import { HostObject } from './hostClass';
import { newObject, type AddinRuntime } from './objects/addinService';
import { pascal } from './pascal';
import { queryOf } from './query';
import { ActionType, PathType, type RequestBody, type ResponseBody, type WireAction, type WireArguments } from './wire';

/** Objects that Office.js keeps between batches (`_KeepReference`), by the reference that the host gave. */
export class References {
  private readonly kept = new Map<string, HostObject>();
  private readonly names = new Map<HostObject, string>();

  keep(object: HostObject): void {
    if (this.names.has(object)) return;
    const name = `ref:${this.names.size + 1}`;
    this.names.set(object, name);
    this.kept.set(name, object);
  }

  nameOf(object: HostObject): string | undefined {
    return this.names.get(object);
  }

  get(name: string): HostObject {
    const object = this.kept.get(name);
    if (!object) throw itemNotFound(name);
    return object;
  }

  remove(name: string): void {
    this.kept.delete(name);
  }
}

/** What lies around a batch beside the workbook. */
export interface BatchContext {
  readonly faults: Faults;
  readonly runtime: AddinRuntime;
  /** Which batch of the add-in's it is, from 0. */
  readonly number: number;
  /** Whether it is part of one step of undo. */
  readonly grouped: boolean;
}

/**
 * Runs one batch of Office.js against the object model. Actions run in order; the first that fails ends the batch and
 * what was done before it stays done (Microsoft's "Application-specific API model": a batch is not a transaction).
 */
export class Batch {
  private readonly resolved = new Map<number, HostObject | null>();
  private readonly results: { ActionId: number; Value: unknown }[] = [];
  private readonly traces: number[] = [];

  constructor(
    private readonly root: HostObject,
    private readonly body: RequestBody,
    private readonly references: References,
    private readonly around: BatchContext,
  ) {}

  run(): ResponseBody {
    for (const [index, action] of this.body.Actions.entries()) {
      try {
        const { faults, number, grouped } = this.around;
        const { failAt, undoRefusal } = faults;
        if (grouped && undoRefusal?.action === index)
          throw new HostError(undoRefusal.code, 'The operation cannot be undone.');
        if (failAt?.batch === number && failAt.action === index)
          throw new HostError(failAt.code, 'A fault that a test asked for.');
        this.act(action);
      } catch (error) {
        const answer = this.around.faults.resultsAbsent ? { Results: [], TraceIds: [] } : this.answer();
        return { ...answer, Error: this.describe(error, index) };
      }
    }
    return this.answer();
  }

  private answer(): ResponseBody {
    return { Results: this.results, TraceIds: this.traces };
  }

  private describe(error: unknown, index: number): NonNullable<ResponseBody['Error']> {
    if (!(error instanceof HostError)) throw error;
    const action = this.body.Actions[index];
    const Location = action ? `${this.body.ObjectPaths[action.ObjectPathId]?.Name ?? ''}.${action.Name}` : '';
    return { Code: error.code, Message: error.message, Location, ActionIndex: index, HttpStatusCode: error.status };
  }

  private act(action: WireAction): void {
    switch (action.ActionType) {
      case ActionType.Trace:
        this.traces.push(action.Id);
        this.give(action, null);
        return;
      case ActionType.Instantiate:
        this.give(action, this.identity(this.resolve(action.ObjectPathId)));
        return;
      case ActionType.Query:
      case ActionType.QueryAsJson: {
        const object = this.resolve(action.ObjectPathId);
        this.give(action, object && this.limited(queryOf(object, action.QueryInfo ?? {})));
        return;
      }
      case ActionType.Method:
        this.callAction(action);
        return;
      case ActionType.SetProperty:
        this.resolve(action.ObjectPathId)?.write(action.Name, this.argumentsOf(action.ArgumentInfo)[0]);
        return;
      case ActionType.Update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
          this.resolve(action.ObjectPathId)?.write(pascal(name), value);
        }
        return;
      default:
        throw apiNotFound('ActionType', String(action.ActionType));
    }
  }

  /** Over-large reads may come back without values instead of an error. */
  private limited(data: Record<string, unknown>): unknown {
    const { nullValuesOver = Infinity, nullFormats } = this.around.faults;
    const rows = data['Values'];
    if (nullFormats && Array.isArray(data['NumberFormat'])) {
      const formats = data['NumberFormat'] as unknown[][];
      return { ...data, NumberFormat: nullFormats === 'whole' ? null : formats.map((row) => row.map(() => null)) };
    }
    if (!Array.isArray(rows) || rows.length * ((rows[0] as unknown[] | undefined)?.length ?? 0) <= nullValuesOver)
      return data;
    return { ...data, Values: null, Formulas: null, NumberFormat: null };
  }

  private give(action: WireAction, value: unknown): void {
    this.results.push({ ActionId: action.Id, Value: value });
  }

  private callAction(action: WireAction): void {
    const object = this.resolve(action.ObjectPathId);
    if (!object) {
      if (this.around.faults.strictNullObjects) throw itemNotFound(action.Name);
      // Office.js marks the result of a method of a null object by `_IsNull` (ClientResult in its own source).
      this.give(action, { _IsNull: true });
      return;
    }
    const args = this.argumentsOf(action.ArgumentInfo);
    if (action.Name === '_KeepReference') this.references.keep(object);
    else if (action.Name === '_RemoveReference') this.references.remove(String(args[0]));
    else {
      const value = object.call(action.Name, args);
      if (value !== undefined && !(value instanceof HostObject)) this.give(action, value);
    }
  }

  /** What Office.js needs to find the object again: its id, or the reference under which it is kept. */
  private identity(object: HostObject | null): unknown {
    if (!object) return null;
    const reference = this.references.nameOf(object);
    return {
      ...(object.hasProperty('Id') ? { Id: object.read('Id') } : {}),
      ...(reference === undefined ? {} : { _ReferenceId: reference }),
    };
  }

  private resolve(id: number): HostObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const object = this.find(id);
    this.resolved.set(id, object);
    return object;
  }

  /** Members of a null object are null objects (Script Lab's samples delete a sheet that may not be there this way). */
  private find(id: number): HostObject | null {
    const path = this.body.ObjectPaths[id];
    if (!path) throw itemNotFound(`object path ${id}`);
    if (path.ObjectPathType === PathType.Root) return this.root;
    if (path.ObjectPathType === PathType.Null) return null;
    if (path.ObjectPathType === PathType.New) return newObject(path.Name, this.around.runtime);
    if (path.ObjectPathType === PathType.Reference) return this.references.get(path.Name);
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (!parent) {
      if (this.around.faults.strictNullObjects) throw itemNotFound(path.Name);
      return null;
    }
    const args = this.argumentsOf(path.ArgumentInfo);
    if (path.ObjectPathType === PathType.Property) return parent.object(path.Name);
    if (path.ObjectPathType === PathType.Indexer) return parent.item(args[0]);
    return this.objectOf(parent, path.Name, args);
  }

  private objectOf(parent: HostObject, name: string, args: readonly unknown[]): HostObject | null {
    const result = parent.call(name, args);
    if (result === null || result instanceof HostObject) return result;
    throw apiNotFound(parent.className, `${name}() as an object`);
  }

  private argumentsOf(info: WireArguments = {}): unknown[] {
    return (info.Arguments ?? []).map((argument, at) => {
      const path = info.ReferencedObjectPathIds?.[at];
      if (typeof path === 'number' && path !== 0) return this.resolve(path);
      return argument;
    });
  }
}
