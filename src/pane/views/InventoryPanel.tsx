import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { columnName } from '../../core/workbook/address';
import { formatNumber } from '../../i18n/number';
import { useActions, useLanguage } from '../context/paneContext';
import type { Inventory, InventoryTable } from '../../desk/deskReview';
import { isDoubtful } from '../state/confidence';
import { nameUnit } from '../words/nameUnit';
import { roleName } from '../../i18n/roleName';
import { GapList } from './GapList';
import { Section } from './Section';
import { SkippedList } from './SkippedList';
import { UnifiedNames } from './UnifiedNames';

const LETTER_WIDTH = '2.5em';

const useStyles = makeStyles({
  body: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  table: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground3 },
  columns: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  /** The role under its heading: side by side, a narrow pane would break their words. */
  header: { display: 'flex', overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2 },
  letter: { flexShrink: 0, width: LETTER_WIDTH, color: tokens.colorNeutralForeground3 },
  role: { margin: 0, marginInlineStart: LETTER_WIDTH, fontWeight: tokens.fontWeightSemibold },
  doubt: { color: tokens.colorStatusWarningForeground3 },
  correct: { alignSelf: 'flex-start' },
});

/** Qué encontré en este libro: tables, columns with what they were read as, and what was not read. */
export function InventoryPanel({ inventory }: { readonly inventory: Inventory }) {
  const styles = useStyles();
  const { words } = useLanguage();
  const { showFront } = useActions();
  return (
    <Section title={words.inventory.title} summary={useSummary(inventory)}>
      <div className={styles.body}>
        {inventory.tables.map((table) => (
          <TableFound key={`${table.sheet} ${table.header}`} table={table} />
        ))}
        {inventory.tables.length > 0 && (
          <Button size="small" className={styles.correct} onClick={() => showFront('mapping')}>
            {words.inventory.correct}
          </Button>
        )}
        <UnifiedNames names={inventory.unified} questions={inventory.axisQuestions} />
        <SkippedList skipped={inventory.skipped} />
        <GapList gaps={inventory.gaps} />
      </div>
    </Section>
  );
}

function useSummary({ tables, rows, fiscalYear, axes }: Inventory): string {
  const { words, language } = useLanguage();
  if (tables.length === 0) return words.inventory.nothing;
  const doubtful = tables.flatMap(({ columns }) => columns).filter(isDoubtful).length;
  const parts = [
    words.inventory.summary(tables.length, formatNumber(rows, language)),
    axes.length > 0 && words.inventory.axesTitle(axes.length),
    fiscalYear !== null && words.inventory.year(fiscalYear),
    doubtful > 0 && words.inventory.doubtfulCount(doubtful),
  ];
  return parts.filter((part) => part !== false).join(' · ');
}

function TableFound({ table }: { readonly table: InventoryTable }) {
  const styles = useStyles();
  const { words, language } = useLanguage();
  const rows = words.inventory.rows(formatNumber(table.rows, language));
  const unit = nameUnit(table.unit, { words, language });
  return (
    <div className={styles.table}>
      <Text as="h3" block weight="semibold">
        {words.inventory.table(table.sheet, table.data)}
      </Text>
      <Text size={200} className={styles.quiet}>
        {rows} · {unit}
      </Text>
      <ColumnList table={table} />
    </div>
  );
}

function ColumnList({ table }: { readonly table: InventoryTable }) {
  const styles = useStyles();
  const read = table.columns.filter(({ role }) => role !== 'other' && role !== 'ignore');
  return (
    <dl className={styles.columns}>
      {read.map((column) => (
        <ColumnFound key={column.column} column={column} />
      ))}
    </dl>
  );
}

function ColumnFound({ column }: { readonly column: InventoryTable['columns'][number] }) {
  const styles = useStyles();
  const { words } = useLanguage();
  return (
    <div>
      <dt className={styles.header}>
        <span className={styles.letter}>{columnName(column.column)}</span>
        {column.header || words.inventory.noHeader}
      </dt>
      <dd className={styles.role}>
        {roleName(column.role, words.roles)}
        {isDoubtful(column) && <span className={styles.doubt}> · {words.inventory.doubtful}</span>}
      </dd>
    </div>
  );
}
