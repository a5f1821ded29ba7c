import { Button } from '@fluentui/react-components';
import { ArrowUndo16Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { useActions, useLanguage, usePane } from '../context/paneContext';
import { describeCells } from '../state/describeCells';

/** Deshacer, where something can be taken back; its tip says what it restores. */
export function UndoButton() {
  const { words } = useLanguage();
  const { undo } = useActions();
  const undoable = usePane((state) => state.undoable);
  const busy = usePane((state) => state.work !== null);
  if (!undoable) return null;
  const { spoken, left } = describeCells(undoable.map(({ cell }) => cell));
  const cells = left > 0 ? `${spoken} ${words.notice.andMore(left)}` : spoken;
  return (
    <Button
      size="small"
      icon={<ArrowUndo16Regular />}
      disabled={busy}
      title={words.notice.restores(cells)}
      onClick={() => void undo()}
    >
      {words.notice.undo}
    </Button>
  );
}
