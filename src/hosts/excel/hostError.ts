import { HostFailure, type HostFailureCode } from '../../core/workbook/port';

/**
 * Codes of Office.js errors and what they mean to the user. Source: "Error handling with the application-specific
 * JavaScript APIs" (learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling).
 * `InvalidOperation` is what older hosts answer while a cell is being edited, `GeneralException` what Excel answers
 * while another workbook has the focus.
 */
const FAILURES: Readonly<Record<string, HostFailureCode>> = {
  InvalidOperationInCellEditMode: 'cell-edit-mode',
  InvalidOperation: 'cell-edit-mode',
  AccessDenied: 'protected-sheet',
  ItemNotFound: 'changed-since-read',
  InvalidReference: 'changed-since-read',
  ItemAlreadyExists: 'changed-since-read',
  GeneralException: 'other-workbook-active',
  RequestPayloadSizeLimitExceeded: 'payload-too-large',
  ResponsePayloadSizeLimitExceeded: 'payload-too-large',
  RequestAborted: 'host-silent',
  InvalidOrTimedOutSession: 'host-silent',
  ApiNotFound: 'unsupported-host',
  ApiNotAvailable: 'unsupported-host',
  NotImplemented: 'unsupported-host',
  UnsupportedFeature: 'unsupported-host',
  UnsupportedOperation: 'unsupported-host',
};

/** The code of an Office.js error (`AccessDenied`), or an empty text when the error is another one. */
export function officeCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

/** The host's failure that an error of Office.js stands for. A failure that is already translated stays as it is. */
export function toHostFailure(error: unknown): HostFailure {
  if (error instanceof HostFailure) return error;
  const office = officeCode(error);
  const message = error instanceof Error ? error.message : String(error);
  const code = FAILURES[office];
  if (code) return new HostFailure(code, { office }, { cause: error });
  return new HostFailure(
    'unknown',
    { ...(office ? { office } : {}), message: [office, message].filter(Boolean).join(': ') },
    { cause: error },
  );
}
