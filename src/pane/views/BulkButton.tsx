import { Button } from '@fluentui/react-components';
import { Wand16Regular } from '@fluentui/react-icons/svg/wand';
import { useActions, useLanguage, usePane } from '../context/paneContext';
import type { DeskReview } from '../../desk/deskReview';
import { bulkCount } from '../state/bulkList';

/** Opens the list of the corrections that need no person, each of which can be taken out before any is made. */
export function BulkButton({ review }: { readonly review: DeskReview }) {
  const { words } = useLanguage();
  const { showBulk } = useActions();
  const busy = usePane((state) => state.work !== null);
  const count = bulkCount(review);
  if (count === 0) return null;
  return (
    <Button
      icon={<Wand16Regular />}
      data-opens="bulk"
      disabledFocusable={busy}
      title={words.review.applySafeHint}
      onClick={() => showBulk(null)}
    >
      {words.review.applySafe(count)}
    </Button>
  );
}
