/** An error that Excel answers to an action; codes as in Microsoft's "Error handling with the application-specific JavaScript APIs". */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
  ) {
    super(message);
  }
}

/** What the emulated host does not have: it is said by class and member, so that a gap is never taken for a result. */
export function apiNotFound(className: string, member: string): HostError {
  return new HostError('ApiNotFound', `The emulated host does not implement ${className}.${member}.`, 404);
}

export function itemNotFound(what: string): HostError {
  return new HostError('ItemNotFound', `The requested resource doesn't exist: ${what}.`, 404);
}

export function invalidArgument(what: string): HostError {
  return new HostError('InvalidArgument', `The argument is invalid or missing or has an incorrect format: ${what}.`);
}

export function accessDenied(what: string): HostError {
  return new HostError('AccessDenied', `You cannot perform the requested operation: ${what}.`, 403);
}
