import type { HostFailureCode } from '../core/workbook/port';
import type { FileDesk } from './fileDesk';

/** What can be asked of the desk in the worker. */
export type DeskMethod = keyof FileDesk;

/** From the page to the worker. */
export type DeskRequest =
  | { readonly kind: 'call'; readonly id: number; readonly method: DeskMethod; readonly args: readonly unknown[] }
  | { readonly kind: 'cancel'; readonly id: number };

/** From the worker to the page. */
export type DeskReply =
  | { readonly kind: 'done'; readonly id: number; readonly result: unknown }
  | {
      readonly kind: 'refused';
      readonly id: number;
      readonly code: HostFailureCode;
      readonly detail: Readonly<Record<string, string | number>>;
    }
  | { readonly kind: 'defect'; readonly id: number; readonly message: string }
  | {
      readonly kind: 'progress';
      readonly id: number;
      readonly step: { readonly stage: string; readonly done: number; readonly total: number };
    };
