import type { Range } from '../../../core/workbook/range';

/** A part of a sheet that is read in one request: as many whole rows as fit. */
export interface Block {
  /** Where the sheet stands in the workbook, from 0. */
  readonly sheet: number;
  readonly range: Range;
}

/** How many cells one block may have: what is taken apart of Excel's answer before the pane may draw again. */
const CELLS_PER_BLOCK = 5_000;

/** The blocks of a sheet's used range, from top to bottom. */
export function blocksOf(sheet: number, used: Range): Block[] {
  const width = used.right - used.left + 1;
  const height = Math.max(1, Math.floor(CELLS_PER_BLOCK / width));
  const blocks: Block[] = [];
  for (let top = used.top; top <= used.bottom; top += height) {
    blocks.push({ sheet, range: { ...used, top, bottom: Math.min(used.bottom, top + height - 1) } });
  }
  return blocks;
}

/** How many cells a block has. */
export function cellCount({ range }: Block): number {
  return (range.bottom - range.top + 1) * (range.right - range.left + 1);
}

/** The two halves of a block; null when it is one cell. */
export function halves(block: Block): [Block, Block] | null {
  const { top, left, bottom, right } = block.range;
  if (bottom > top) {
    const middle = Math.floor((top + bottom) / 2);
    return [part(block, { bottom: middle }), part(block, { top: middle + 1 })];
  }
  if (right === left) return null;
  const middle = Math.floor((left + right) / 2);
  return [part(block, { right: middle }), part(block, { left: middle + 1 })];
}

function part(block: Block, edge: Partial<Range>): Block {
  return { ...block, range: { ...block.range, ...edge } };
}

/** Takes from the front of the queue the blocks that fit one request; always at least one. */
export function takeBatch(queue: Block[], cells: number): Block[] {
  let room = cells;
  const taken: Block[] = [];
  for (let next = queue[0]; next; next = queue[0]) {
    room -= cellCount(next);
    if (taken.length > 0 && room < 0) break;
    taken.push(next);
    queue.shift();
  }
  return taken;
}
