import { useVirtualizer, defaultRangeExtractor, type Range } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { makeStyles } from '@fluentui/react-components';

/** Shorter lists are drawn whole. */
const WHOLE = 80;

const OVERSCAN = 6;

const useStyles = makeStyles({
  list: { position: 'relative', margin: 0, padding: 0, listStyleType: 'none' },
  line: { position: 'absolute', top: 0, left: 0, width: '100%' },
});

interface LongListProps<Row extends { readonly key: string }> {
  readonly rows: readonly Row[];
  readonly label: string;
  /** Pixels that a row takes before it was drawn. */
  readonly estimate: (row: Row) => number;
  readonly draw: (row: Row) => ReactNode;
  /** The key of a row that is drawn wherever it stands, so that it can have the focus. */
  readonly kept: string | null;
}

/** A list of any length: what is in sight is drawn (by TanStack Virtual, as rows have the heights of their texts). */
export function LongList<Row extends { readonly key: string }>(props: LongListProps<Row>) {
  return props.rows.length <= WHOLE ? <WholeList {...props} /> : <DrawnInSight {...props} />;
}

function WholeList<Row extends { readonly key: string }>({ rows, label, draw }: LongListProps<Row>) {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={label}>
      {rows.map((row) => (
        <li key={row.key}>{draw(row)}</li>
      ))}
    </ul>
  );
}

function DrawnInSight<Row extends { readonly key: string }>({ rows, label, estimate, draw, kept }: LongListProps<Row>) {
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  const { scroller, offset } = useScroller(list);
  const keptAt = kept === null ? -1 : rows.findIndex(({ key }) => key === kept);
  const virtual = useVirtualizer<HTMLElement, HTMLLIElement>({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: (at) => sizeOf(rows[at], estimate),
    getItemKey: (at) => rows[at]?.key ?? at,
    rangeExtractor: (range) => withKept(range, keptAt),
    overscan: OVERSCAN,
    scrollMargin: offset,
  });
  useEffect(() => {
    if (keptAt >= 0) virtual.scrollToIndex(keptAt, { align: 'auto' });
  }, [keptAt, virtual]);
  return (
    <ul ref={list} className={styles.list} style={{ height: virtual.getTotalSize() }} aria-label={label}>
      {virtual.getVirtualItems().map(({ index, key, start }) => (
        <li
          key={key}
          ref={virtual.measureElement}
          data-index={index}
          className={styles.line}
          style={{ transform: `translateY(${start - offset}px)` }}
          aria-setsize={rows.length}
          aria-posinset={index + 1}
        >
          {drawn(rows[index], draw)}
        </li>
      ))}
    </ul>
  );
}

function sizeOf<Row>(row: Row | undefined, estimate: (row: Row) => number): number {
  return row === undefined ? 0 : estimate(row);
}

function drawn<Row>(row: Row | undefined, draw: (row: Row) => ReactNode): ReactNode {
  return row === undefined ? null : draw(row);
}

function withKept(range: Range, keptAt: number): number[] {
  const drawn = defaultRangeExtractor(range);
  return keptAt < 0 || drawn.includes(keptAt) ? drawn : [...drawn, keptAt].toSorted((a, b) => a - b);
}

/** What scrolls around a list, and how far down in it the list begins. */
function useScroller(list: RefObject<HTMLElement | null>): { scroller: HTMLElement | null; offset: number } {
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => {
    const found = list.current?.closest<HTMLElement>('[data-scrolls]') ?? null;
    setScroller(found);
    if (!found) return;
    const measure = () => setOffset(offsetIn(found, list.current));
    measure();
    // What stands above the list unfolds and folds.
    const watcher = new ResizeObserver(measure);
    for (const part of found.children) watcher.observe(part);
    return () => watcher.disconnect();
  }, [list]);
  return { scroller, offset };
}

function offsetIn(scroller: HTMLElement, list: HTMLElement | null): number {
  if (!list) return 0;
  return Math.round(list.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop);
}
