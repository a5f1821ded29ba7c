import * as v from 'valibot';

/**
 * `cuadre.report/1` as the contract writes it down, apart from the code that makes it: fields may be added, none may be
 * missing or of another kind.
 */
const address = v.pipe(v.string(), v.regex(/^.+![A-Z]{1,3}[1-9]\d*$/s));
const range = v.pipe(v.string(), v.regex(/^[A-Z]{1,3}\d+(:[A-Z]{1,3}\d+)?$/));
const cellValue = v.union([v.number(), v.string(), v.boolean(), v.null()]);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const confidence = v.picklist(['high', 'medium', 'tie', 'low']);
const slips = [
  ...['transposed-digits', 'wrong-digit', 'missing-digit', 'extra-digit', 'factor-10', 'factor-100', 'factor-1000'],
  ...['sign', 'swapped-cells', 'shifted-cells', 'stale-total', 'double-counted', 'missing-in-sum'],
  ...['constant-over-formula', 'wrong-heading', 'text-number', 'cumulative', 'rounding', 'none'],
];

const amount = v.nullable(v.number());
const totals = { rows: count, milestones: count, total: amount, assigned: amount, toRaise: amount };
const proposal = { cell: address, observed: cellValue, proposed: cellValue };

const table = v.looseObject({
  sheet: v.string(),
  header: range,
  data: range,
  rows: count,
  unit: v.picklist([1, 1000, 1_000_000]),
  columns: v.array(
    v.looseObject({
      role: v.string(),
      column: v.pipe(v.string(), v.regex(/^[A-Z]{1,3}$/)),
      header: v.string(),
      confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
    }),
  ),
  subtotals: v.array(address),
});

const suspect = v.looseObject({
  ...proposal,
  slip: v.picklist(slips),
  confidence,
  repairs: v.array(v.string()),
  clears: v.array(v.string()),
  also: v.array(v.looseObject(proposal)),
  trial: v.picklist(['passed', 'failed', 'not-run']),
});

const finding = v.looseObject({
  id: v.pipe(v.string(), v.regex(/^f-./)),
  rule: v.pipe(v.string(), v.regex(/^[a-z-]+$/)),
  severity: v.picklist(['error', 'warning', 'note']),
  message: v.pipe(v.string(), v.nonEmpty()),
  cells: v.array(address),
  suspects: v.array(suspect),
  difference: v.nullable(v.number()),
});

const ratio = v.nullable(v.number());

export const reportSchema = v.looseObject({
  schema: v.literal('cuadre.report/1'),
  file: v.string(),
  tables: v.array(table),
  skipped: v.array(v.looseObject({ sheet: v.string(), why: v.string() })),
  totals: v.looseObject({
    axes: v.array(v.looseObject({ axis: v.nullable(v.string()), ...totals, gapRatio: ratio, share: ratio })),
    plan: v.looseObject({ ...totals, gapRatio: ratio }),
  }),
  checks: v.array(v.looseObject({ rule: v.string(), done: count, failed: count, undecided: count })),
  findings: v.array(finding),
});
