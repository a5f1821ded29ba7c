import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { formatNumber } from '../../i18n/number';
import { useActions, useLanguage } from '../context/paneContext';
import type { Inventory, InventoryTable } from '../desk/deskReview';
import { isDoubtful } from '../state/confidence';
import { nameUnit } from '../words/nameUnit';
import { nameRole } from '../words/nameRole';
import { GapList } from './GapList';
import { Section } from './Section';
import { SkippedList } from './SkippedList';
import { UnifiedNames } from './UnifiedNames';

const useStyles = makeStyles({
  body: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  table: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground3 },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
  },
  role: { fontWeight: tokens.fontWeightSemibold },
  header: { margin: 0, overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2 },
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
  const { words } = useLanguage();
  const read = table.columns.filter(({ role }) => role !== 'other' && role !== 'ignore');
  return (
    <dl className={styles.columns}>
      {read.map((column) => (
        <ColumnFound
          key={column.column}
          role={nameRole(column.role, words)}
          header={column.header || words.inventory.noHeader}
          doubtful={isDoubtful(column)}
        />
      ))}
    </dl>
  );
}

interface ColumnFoundProps {
  readonly role: string;
  readonly header: string;
  readonly doubtful: boolean;
}

function ColumnFound({ role, header, doubtful }: ColumnFoundProps) {
  const styles = useStyles();
  const { words } = useLanguage();
  return (
    <>
      <dt className={styles.role}>{role}</dt>
      <dd className={styles.header}>
        {header}
        {doubtful && <span className={styles.doubt}> · {words.inventory.doubtful}</span>}
      </dd>
    </>
  );
}
