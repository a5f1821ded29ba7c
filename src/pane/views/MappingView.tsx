import { Button, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Mapping } from '../../core/workbook/state';
import { useActions, useLanguage, usePane } from '../context/paneContext';
import { deliverFile } from '../deliverFile';
import type { DeskReview } from '../../desk/deskReview';
import { EMPTY_DRAFT, mappingWith } from '../state/mappingDraft';
import { FrontHeader } from './FrontHeader';
import { MappingTable } from './MappingTable';

const useStyles = makeStyles({
  body: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalM,
  },
  foot: {
    position: 'sticky',
    bottom: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  changed: { color: tokens.colorNeutralForeground3 },
});

/** Corregir columnas: what each column was read as, to be set right by drop-downs. */
export function MappingView() {
  const { words } = useLanguage();
  const review = usePane((state) => state.review);
  return (
    <>
      <FrontHeader title={words.inventory.correct} />
      {review && <MappingForm key={review.inventory.rows} review={review} />}
    </>
  );
}

function MappingForm({ review }: { readonly review: DeskReview }) {
  const styles = useStyles();
  const { words } = useLanguage();
  const { keepMapping } = useActions();
  const busy = usePane((state) => state.work !== null);
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const [everyColumn, setEveryColumn] = useState(false);
  const changed = Object.keys(draft.roles).length + Object.keys(draft.units).length;
  const { tables } = review.inventory;
  return (
    <div className={styles.body}>
      <Text>{words.inventory.correctIntro}</Text>
      <Checkbox
        label={words.inventory.allColumns}
        checked={everyColumn}
        onChange={(_, { checked }) => setEveryColumn(checked === true)}
      />
      {tables.map((table, at) => (
        <MappingTable
          key={`${table.sheet} ${table.header}`}
          {...{ table, at, draft, everyColumn }}
          onChange={setDraft}
        />
      ))}
      <div className={styles.foot}>
        <Button
          appearance="primary"
          disabledFocusable={busy || changed === 0}
          onClick={() => void keepMapping(mappingWith(review.mapping, tables, draft))}
        >
          {words.inventory.save}
        </Button>
        {review.mapping && (
          <Button disabledFocusable={busy} onClick={() => void keepMapping(null)}>
            {words.inventory.restore}
          </Button>
        )}
        <Button onClick={() => deliverFile(mappingBytes(review.wholeMapping), words.inventory.mappingFile)}>
          {words.inventory.exportMapping}
        </Button>
        {changed > 0 && (
          <Text size={200} className={styles.changed}>
            {words.inventory.changed(changed)}
          </Text>
        )}
      </div>
    </div>
  );
}

/** What `--mapping` takes. */
function mappingBytes(mapping: Mapping): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(mapping, null, 2)}\n`);
}
