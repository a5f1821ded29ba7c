import { Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import type { PlanColumn } from '../../core/plan/plan';
import { columnName } from '../../core/workbook/address';
import { formatRatio } from '../../i18n/number';
import { useLanguage } from '../context/paneContext';
import type { InventoryTable } from '../../desk/deskReview';
import { certaintyOf } from '../state/confidence';
import { draftKey, type MappingDraft } from '../state/mappingDraft';
import { roleChoices } from '../state/roleChoices';
import { nameReason } from '../words/nameReason';
import { roleName } from '../../i18n/roleName';
import { nameUnit } from '../words/nameUnit';

const useStyles = makeStyles({
  table: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  label: { display: 'flex', columnGap: tokens.spacingHorizontalXS, minWidth: 0 },
  letter: { color: tokens.colorNeutralForeground3, flexShrink: 0 },
  field: { minWidth: 0, overflowWrap: 'anywhere' },
  select: { minWidth: 0 },
  header: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

interface MappingTableProps {
  readonly table: InventoryTable;
  /** Position of the table in the inventory. */
  readonly at: number;
  readonly draft: MappingDraft;
  readonly everyColumn: boolean;
  readonly onChange: (draft: MappingDraft) => void;
}

const UNITS = [1, 1000, 1_000_000];

/** One table's columns and unit, each with its drop-down. */
export function MappingTable({ table, at, draft, everyColumn, onChange }: MappingTableProps) {
  const styles = useStyles();
  const language = useLanguage();
  const { words } = language;
  const columns = table.columns.filter(({ role }) => everyColumn || (role !== 'other' && role !== 'ignore'));
  const setRole = (column: number, role: string) =>
    onChange({ ...draft, roles: { ...draft.roles, [draftKey(at, column)]: role } });
  const units = [...new Set([...UNITS, table.unit])];
  return (
    <section className={styles.table} aria-label={words.inventory.table(table.sheet, table.data)}>
      <Text as="h2" block weight="semibold">
        {words.inventory.table(table.sheet, table.data)}
      </Text>
      <Field label={words.inventory.unitLabel} size="small">
        <Select
          value={String(draft.units[at] ?? table.unit)}
          onChange={(_, { value }) => onChange({ ...draft, units: { ...draft.units, [at]: Number(value) } })}
        >
          {units.map((unit) => (
            <option key={unit} value={unit}>
              {nameUnit(unit, language)}
            </option>
          ))}
        </Select>
      </Field>
      {columns.map((column) => (
        <ColumnField
          key={column.column}
          {...{ table, column }}
          role={draft.roles[draftKey(at, column.column)] ?? column.role}
          onChange={(role) => setRole(column.column, role)}
        />
      ))}
    </section>
  );
}

interface ColumnFieldProps {
  readonly table: InventoryTable;
  readonly column: PlanColumn;
  readonly role: string;
  readonly onChange: (role: string) => void;
}

function ColumnField({ table, column, role, onChange }: ColumnFieldProps) {
  const styles = useStyles();
  const { words, language } = useLanguage();
  const doubtful = certaintyOf(column.confidence) === 'doubtful';
  const reasons = column.reasons.map((reason) => nameReason(reason, words)).join('; ');
  const sure = words.inventory.confidence(formatRatio(column.confidence, language, 0));
  const groups = roleChoices(table, column.header);
  const known = groups.some(({ roles }) => roles.includes(role));
  return (
    <Field
      size="small"
      className={styles.field}
      label={<ColumnLabel column={column} />}
      validationState={doubtful ? 'warning' : 'none'}
      validationMessage={doubtful ? words.inventory.doubtful : null}
      hint={[sure, reasons].filter(Boolean).join(' · ')}
    >
      <Select className={styles.select} value={role} onChange={(_, { value }) => onChange(value)}>
        {!known && <option value={role}>{roleName(role, words.roles)}</option>}
        {groups.map(({ group, roles }) => (
          <optgroup key={group} label={words.roleGroups[group]}>
            {roles.map((each) => (
              <option key={each} value={each}>
                {roleName(each, words.roles)}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
    </Field>
  );
}

function ColumnLabel({ column }: { readonly column: PlanColumn }) {
  const styles = useStyles();
  const { words } = useLanguage();
  const header = column.header || words.inventory.noHeader;
  return (
    <span className={styles.label} title={header}>
      <span className={styles.letter}>{columnName(column.column)}</span>
      <span className={styles.header}>
        {header}
        {column.hidden && ` (${words.inventory.hidden})`}
      </span>
    </span>
  );
}
