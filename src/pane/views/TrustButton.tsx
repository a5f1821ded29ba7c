import { Button } from '@fluentui/react-components';
import type { Finding } from '../../core/findings/finding';
import type { Address } from '../../core/workbook/address';
import { useActions, useLanguage, usePane } from '../context/paneContext';

interface TrustButtonProps {
  readonly finding: Finding;
  readonly cell: Address;
}

/** Esta celda está bien: where several cells take part in what does not agree, the others are then held against this one. */
export function TrustButton({ finding, cell }: TrustButtonProps) {
  const { words } = useLanguage();
  const { trust } = useActions();
  const busy = usePane((state) => state.work !== null);
  if (finding.disagreements.length === 0) return null;
  return (
    <Button
      size="small"
      appearance="subtle"
      title={words.finding.trustHint}
      disabledFocusable={busy}
      onClick={() => void trust(finding.id, cell)}
    >
      {words.finding.trust}
    </Button>
  );
}
