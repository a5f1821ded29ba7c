import { isConnector } from '../words/connectors';
/** A milestone as a text lists it (hito enumerado). */
export interface ListedMilestone {
  readonly name: string;
  /** The line of the text, from 1. */
  readonly line: number;
}

/** A front of a text with the milestones that are listed under it (frente). */
export interface ListedFront {
  readonly name: string;
  /** The axis that the text named last before it; null where it has named none yet. */
  readonly axis: string | null;
  readonly line: number;
  readonly milestones: readonly ListedMilestone[];
}

/** What a narrative says of milestones: fronts as headings, milestones as bullets, axes in the sentences between. */
export interface MilestoneText {
  readonly fronts: readonly ListedFront[];
  /** The axes that sentences introduce, in their order. */
  readonly axes: readonly string[];
}

const BULLET = /^(?:[·•▪●○◦‣*]|[-–—](?=\s)|\d{1,3}[.)](?=\s)|[a-z]\)(?=\s))\s*/u;
/** `el eje estratégico NOMBRE, donde…`, `EJE ESTRATÉGICO: NOMBRE`, `eje NOMBRE`. */
const AXIS = /\beje(?:\s+estrat[eé]gico)?\s*(?:\d{1,2}\s*[.:)-]?\s*)?:?\s*[«“"]?\s*(\p{Lu}[^,;:.»”"\n]*)/iu;
/** A heading is at most this long. */
const HEADING_LENGTH = 120;
/**
 * Reads the milestones out of a narrative pasted from Word or a plain text: a bullet is a milestone, the heading above it
 * is its front, and a sentence that leads to a list and names an axis begins that axis. Repeated bullets are all there.
 */
export function parseMilestoneText(text: string): MilestoneText {
  const reader = new TextReader(
    text.split(/\r\n|\r|\n|\u2028/).map((line) => line.replace(/[\s\u00a0]+/g, ' ').trim()),
  );
  return reader.read();
}

interface FrontDraft {
  readonly name: string;
  readonly axis: string | null;
  readonly line: number;
  readonly milestones: { name: string; line: number }[];
}

class TextReader {
  private readonly fronts: FrontDraft[] = [];
  private readonly axes: string[] = [];
  private axis: string | null = null;
  private front: FrontDraft | null = null;

  constructor(private readonly lines: readonly string[]) {}

  read(): MilestoneText {
    this.lines.forEach((line, at) => {
      if (line !== '') this.readLine(line, at);
    });
    return { fronts: this.fronts.filter(({ milestones }) => milestones.length > 0), axes: this.axes };
  }

  private readLine(line: string, at: number): void {
    if (BULLET.test(line)) this.addMilestone(line.replace(BULLET, '').trim(), at);
    else if (this.leadsToList(at)) this.readLead(line, at);
    else if (this.continuesBullet(line, at)) this.lengthen(line);
    else this.front = null;
  }

  /** A line just before a list: it names an axis, or it is the list's heading. */
  private readLead(line: string, at: number): void {
    const axis = axisNamed(line);
    if (axis !== null) {
      this.axis = axis;
      if (!this.axes.includes(axis)) this.axes.push(axis);
      this.front = null;
    } else if (isHeading(line)) {
      this.front = { name: withoutColon(line), axis: this.axis, line: at + 1, milestones: [] };
      this.fronts.push(this.front);
    } else this.front = null;
  }

  private addMilestone(name: string, at: number): void {
    if (name === '') return;
    if (!this.front) {
      this.front = { name: '', axis: this.axis, line: at + 1, milestones: [] };
      this.fronts.push(this.front);
    }
    this.front.milestones.push({ name, line: at + 1 });
  }

  /** Whether the next thing after the line is a bullet, or a heading with bullets below it. */
  private leadsToList(at: number): boolean {
    const next = this.following(at);
    if (next === null) return false;
    const line = this.lines[next] ?? '';
    if (BULLET.test(line)) return true;
    const after = this.following(next);
    return (
      axisNamed(this.lines[at] ?? '') !== null &&
      isHeading(line) &&
      after !== null &&
      BULLET.test(this.lines[after] ?? '')
    );
  }

  private following(at: number): number | null {
    const next = this.lines.findIndex((line, index) => index > at && line !== '');
    return next < 0 ? null : next;
  }

  /** A bullet that was broken over two lines goes on in small letters on the line right below. */
  private continuesBullet(line: string, at: number): boolean {
    return this.front !== null && (this.lines[at - 1] ?? '') !== '' && /^[\p{Ll}\d(]/u.test(line);
  }

  private lengthen(line: string): void {
    const last = this.front?.milestones.at(-1);
    if (last) last.name = `${last.name} ${line}`;
  }
}

/** The axis that a line introduces: the words in capitals after *eje*, or what stands up to the comma. */
function axisNamed(line: string): string | null {
  const name = AXIS.exec(line)?.[1]?.trim();
  if (name === undefined || !/^\p{Lu}/u.test(name)) return null;
  const capitals = capitalWords(name);
  return withoutColon(capitals === '' ? name : capitals) || null;
}

/** The run of words in capitals with which a name begins; empty when it is written in small letters. */
function capitalWords(name: string): string {
  const words = name.split(' ');
  const end = words.findIndex((word) => /\p{Ll}/u.test(word) && !isConnector(word));
  const run = words.slice(0, end < 0 ? words.length : end);
  while (run.length > 0 && isConnector(run.at(-1) ?? '')) run.pop();
  return run.some((word) => /\p{Lu}{2}/u.test(word)) ? run.join(' ') : '';
}

function isHeading(line: string): boolean {
  return line.length <= HEADING_LENGTH && !/[.;,]$/.test(line) && /\p{L}{3}/u.test(line);
}

function withoutColon(text: string): string {
  return text.replace(/[\s:.]+$/, '');
}
