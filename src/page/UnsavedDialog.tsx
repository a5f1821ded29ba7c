import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useLanguage } from '../pane/context/paneContext';
import { usePage, usePageActions } from './pageContext';

/** Descargar, Descartar or Cancelar, before the workbook that was asked for is opened. */
export function UnsavedDialog({ wanted, open }: { readonly wanted: string; readonly open: boolean }) {
  const { words } = useLanguage();
  const { settle } = usePageActions();
  const fileName = usePage((state) => state.fileName) ?? '';
  const say = words.page.unsaved;
  return (
    <Dialog open={open} modalType="alert" onOpenChange={() => void settle('keep')}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say.title(fileName)}</DialogTitle>
          <DialogContent>{say.loses(wanted)}</DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={() => void settle('download')}>
              {say.download}
            </Button>
            <Button onClick={() => void settle('discard')}>{say.discard}</Button>
            <Button onClick={() => void settle('keep')}>{say.keep}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
