import type { Snapshot } from '../../src/core/workbook/snapshot';
import { appContext, DEFAULT_PROFILE, type HostProfile } from './appContext';
import { Batch, References } from './batch';
import { EmulatedBook, type Announced } from './emulatedBook';
import { changeMessage } from './eventChannel';
import type { Faults } from './faults';
import { HostError } from './hostError';
import { Meter } from './meter';
import { isService, type AddinRuntime } from './objects/addinService';
import { workbookObject } from './objects/workbook';
import type { RequestBody, ResponseBody } from './wire';

interface Message {
  readonly _messageType: number;
  readonly _actionType?: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

/** Calls of the older API that arrive as numbers (Office.js: OSF.DDA.MethodDispId). */
const Dispatch = { LoadSettings: 75, SaveSettings: 76, RichApi: 93, CommandCompleted: 94 } as const;

/** Office.js's codes for requests and responses that are too large. */
const TOO_LARGE = { request: 5103, response: 5104 } as const;

/** A ribbon command that the add-in has said to be done. */
export interface CompletedCommand {
  readonly id: string;
  readonly status: number;
}

/**
 * Excel as an add-in sees it, without Excel: answers the messages that Microsoft's unmodified Office.js sends from its
 * frame. It proves our calls against Microsoft's library, not against Excel.
 */
export class ExcelHost {
  book: EmulatedBook;
  faults: Faults = {};
  readonly meter = new Meter();
  readonly runtime: AddinRuntime = { state: 'Background' };
  readonly completed: CompletedCommand[] = [];
  /** Where answers and events go: the add-in's frame. */
  post: (message: string) => void = () => undefined;
  private references = new References();
  private readonly registered = new Map<string, string>();
  private batches = 0;
  /** Whether the add-in is inside `Excel.run({ mergeUndoGroup: true })`: the npm build of Office.js does not send the option. */
  isGrouped = false;

  constructor(
    snapshot: Snapshot,
    readonly origin: string,
    private readonly profile: HostProfile = DEFAULT_PROFILE,
  ) {
    this.book = this.opened(snapshot);
  }

  /** Opens another workbook, as fresh as the first. */
  open(snapshot: Snapshot): EmulatedBook {
    this.faults = {};
    this.meter.reset();
    this.batches = 0;
    this.references = new References();
    this.book = this.opened(snapshot);
    return this.book;
  }

  private opened(snapshot: Snapshot): EmulatedBook {
    const book = new EmulatedBook(snapshot);
    book.announce = (change) => this.announce(change);
    book.faults = () => this.faults;
    return book;
  }

  /** Takes a message of the frame. */
  receive(text: string): void {
    const message = JSON.parse(text) as Message;
    if (message._messageType !== 0) return;
    if (message._actionType === 1) this.registered.set(message._actionName, message._conversationId);
    if (message._actionType === 2) this.registered.delete(message._actionName);
    const { latency } = this.faults;
    if (latency === undefined) this.answer(message);
    else setTimeout(() => this.answer(message), latency);
  }

  private answer(message: Message): void {
    const data = message._actionType ? { Error: 0 } : this.call(message);
    if (data !== SWALLOWED) this.reply(message, data);
  }

  private call(message: Message): unknown {
    switch (message._actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        return appContext(this.profile);
      case 'executeMethod':
        return this.execute(message._data as ExecuteData);
      default:
        // Notices of the frame (focus, navigation, telemetry): the add-in waits for an answer and for nothing in it.
        return {};
    }
  }

  private execute(data: ExecuteData): unknown {
    switch (data.DdaMethod.DispatchId) {
      case Dispatch.RichApi:
        return this.batch(String(data.ArrayData?.[4]));
      case Dispatch.CommandCompleted:
        this.completed.push({ id: String(data[0]), status: Number(data[1]) });
        return { Error: 0, Version: 1 };
      case Dispatch.LoadSettings:
      case Dispatch.SaveSettings:
        return { Error: 0, Version: 1, Properties: [] };
      default:
        throw new Error(`The emulated host does not implement dispatch ${data.DdaMethod.DispatchId}.`);
    }
  }

  private batch(request: string): unknown {
    const { faults } = this;
    if (isService(request)) return this.answered(request);
    if (faults.silent) return SWALLOWED;
    const number = this.batches++;
    if (faults.beforeBatch?.batch === number) faults.beforeBatch.happen();
    const requestBytes = byteLength(request);
    const body = JSON.parse(request) as RequestBody;
    const actions = body.Actions.length;
    const grouped = this.isGrouped;
    if (requestBytes > (faults.payloadLimit ?? Infinity)) {
      this.meter.note({ requestBytes, responseBytes: 0, actions, grouped });
      return { Error: TOO_LARGE.request, Version: 1 };
    }
    const response = JSON.stringify(this.run(body, number));
    if (faults.afterBatch?.batch === number) faults.afterBatch.happen();
    const responseBytes = byteLength(response);
    this.meter.note({ requestBytes, responseBytes, actions, grouped });
    if (responseBytes > (faults.payloadLimit ?? Infinity)) return { Error: TOO_LARGE.response, Version: 1 };
    return { Error: 0, Version: 1, Data: [200, [], response] };
  }

  /** What Office.js says to the host on its own account: no command of the add-in, and no cost of it. */
  private answered(request: string): unknown {
    return {
      Error: 0,
      Version: 1,
      Data: [200, [], JSON.stringify(this.perform(JSON.parse(request) as RequestBody, -1))],
    };
  }

  private run(body: RequestBody, number: number): ResponseBody {
    const refusal = this.refusal();
    if (refusal) return { Results: [], TraceIds: [], Error: refusal };
    return this.perform(body, number);
  }

  private perform(body: RequestBody, number: number): ResponseBody {
    const { faults, runtime } = this;
    this.book.isGrouped = this.isGrouped && number >= 0;
    const grouped = this.book.isGrouped;
    return new Batch(workbookObject(this.book), body, this.references, { faults, runtime, number, grouped }).run();
  }

  private refusal(): ResponseBody['Error'] | null {
    const { editMode, internalError } = this.faults;
    if (editMode) return wireError(new HostError(editMode, 'Excel is in cell-editing mode.'));
    if (internalError) return wireError(new HostError('GeneralException', 'There was an internal error.', 500));
    return null;
  }

  /** Presses a button of the ribbon: the function that the add-in associated with this name. */
  pressRibbon(callbackName: string, id = callbackName): void {
    this.emit('appCommandInvoked', { 0: id, 1: callbackName, 2: JSON.stringify({ source: { id } }) });
  }

  private announce(change: Announced): void {
    this.emit('richApiMessage', changeMessage(change, !this.faults.silentOnTrigger));
  }

  private emit(name: string, data: unknown): void {
    const conversation = this.registered.get(name);
    if (conversation === undefined) return;
    this.send({
      _messageType: 1,
      _responseType: 1,
      _errorCode: 0,
      _actionName: name,
      _conversationId: conversation,
      _data: data,
    });
  }

  private reply({ _actionName, _conversationId, _correlationId }: Message, data: unknown): void {
    this.send({
      _messageType: 1,
      _responseType: 0,
      _errorCode: 0,
      _actionName,
      _conversationId,
      _correlationId,
      _data: data,
    });
  }

  private send(message: Record<string, unknown>): void {
    this.post(JSON.stringify({ ...message, _origin: this.origin, _serializerVersion: 1 }));
  }
}

interface ExecuteData {
  readonly DdaMethod: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  /** Of a command that is done: its id and its status. */
  readonly 0?: unknown;
  readonly 1?: unknown;
}

const SWALLOWED = Symbol('no answer');

function wireError({ code, message, status }: HostError): NonNullable<ResponseBody['Error']> {
  return { Code: code, Message: message, Location: '', ActionIndex: -1, HttpStatusCode: status };
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
