/** One request and its answer, as they travelled. */
export interface Trip {
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** How many actions the request asked for. */
  readonly actions: number;
  /** Whether it was part of one step of undo (`mergeUndoGroup`). */
  readonly grouped?: boolean;
}

/** Counts what an add-in costs: round trips and bytes. */
export class Meter {
  trips: Trip[] = [];

  note(trip: Trip): void {
    this.trips.push(trip);
  }

  reset(): void {
    this.trips = [];
  }

  get roundTrips(): number {
    return this.trips.length;
  }

  get largestRequest(): number {
    return Math.max(0, ...this.trips.map(({ requestBytes }) => requestBytes));
  }

  get largestResponse(): number {
    return Math.max(0, ...this.trips.map(({ responseBytes }) => responseBytes));
  }
}
