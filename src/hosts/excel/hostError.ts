import { HostFailure, type HostFailureCode } from '../../core/workbook/port';

/**
 * Codes of Office.js errors and what is known by them. Source: "Error handling with the application-specific JavaScript
 * APIs" (learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling). `GeneralException` and
 * `InvalidOperation` say that something failed and nothing of why: no cause is made up for them.
 */
const FAILURES: Readonly<Record<string, HostFailureCode>> = {
  InvalidOperationInCellEditMode: 'cell-edit-mode',
  AccessDenied: 'access-denied',
  ItemNotFound: 'changed-since-read',
  InvalidReference: 'changed-since-read',
  ItemAlreadyExists: 'changed-since-read',
  GeneralException: 'host-error',
  InvalidOperation: 'host-error',
  InvalidSelection: 'host-error',
  UndoNotSupported: 'host-error',
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
function officeCode(error: object): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** The member at which Excel stopped (`Range.formulas`): names of its API, and no content of a cell. */
function officePlace(error: object): string {
  if (!('debugInfo' in error) || typeof error.debugInfo !== 'object' || error.debugInfo === null) return '';
  const { debugInfo } = error;
  return 'errorLocation' in debugInfo && typeof debugInfo.errorLocation === 'string' ? debugInfo.errorLocation : '';
}

/** The host's failure that an error of Office.js stands for. A failure that is already translated stays as it is. */
export function toHostFailure(error: unknown): HostFailure {
  if (error instanceof HostFailure) return error;
  const told = typeof error === 'object' && error !== null ? error : {};
  const [office, at] = [officeCode(told), officePlace(told)];
  const detail = { ...(office ? { office } : {}), ...(at ? { at } : {}) };
  const code = FAILURES[office];
  if (code) return new HostFailure(code, detail, { cause: error });
  const message = error instanceof Error ? error.message : String(error);
  return new HostFailure(
    'unknown',
    { ...detail, message: [office, message].filter(Boolean).join(': ') },
    { cause: error },
  );
}
