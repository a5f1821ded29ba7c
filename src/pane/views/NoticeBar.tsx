import { Button } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import type { Suspect } from '../../core/findings/finding';
import { NoticeBox, type Intent } from '../components/NoticeBox';
import { VisuallyHidden } from '../components/VisuallyHidden';
import { useActions, useLanguage, usePane } from '../context/paneContext';
import { isRefusal, type Notice } from '../state/paneState';
import type { PaneLanguage } from '../words/paneLanguage';
import { formatCell } from '../words/formatCell';
import { referenceOf } from '../words/referenceOf';
import { UndoButton } from './UndoButton';

/** The last thing that happened, with Deshacer where something can be taken back. Said aloud when it changes. */
export function NoticeBar() {
  const notice = usePane((state) => state.notice);
  return (
    <div
      role={notice && isRefusal(notice) ? 'alert' : 'status'}
      aria-live={notice && isRefusal(notice) ? 'assertive' : 'polite'}
    >
      {notice && (isSeenAlready(notice) ? <SpokenNotice notice={notice} /> : <NoticeMessage notice={notice} />)}
    </div>
  );
}

/** What a fresh review says is on the screen: it is only said aloud. */
function isSeenAlready(notice: Notice): boolean {
  return notice.kind === 'validated' && !notice.undoLost;
}

/** Only a notice of corrections carries their undo; at other times it stands with the counts. */
function tellsOfCells({ kind }: Notice): boolean {
  return kind === 'applied' || kind === 'undone';
}

function SpokenNotice({ notice }: { readonly notice: Notice }) {
  return <VisuallyHidden>{sentence(notice, useLanguage())}</VisuallyHidden>;
}

function NoticeMessage({ notice }: { readonly notice: Notice }) {
  const language = useLanguage();
  const { dismissNotice } = useActions();
  const actions = (
    <>
      {tellsOfCells(notice) && <UndoButton />}
      <Button
        appearance="transparent"
        size="small"
        icon={<Dismiss16Regular />}
        aria-label={language.words.notice.close}
        onClick={dismissNotice}
      />
    </>
  );
  return (
    <NoticeBox intent={intentOf(notice)} actions={actions}>
      {sentence(notice, language)}
    </NoticeBox>
  );
}

function intentOf(notice: Notice): Intent {
  if (notice.kind === 'refused') return isPlainCancel(notice) ? 'info' : 'error';
  if (notice.kind === 'unexpected') return 'error';
  if (notice.kind === 'no-plan') return 'warning';
  if (notice.kind === 'applied' && notice.fallen.length > 0) return 'warning';
  return 'undoLost' in notice && notice.undoLost ? 'warning' : 'success';
}

/** A command that was stopped and left no trace. */
function isPlainCancel({ code, detail }: Extract<Notice, { kind: 'refused' }>): boolean {
  return code === 'cancelled' && Object.keys(detail).length === 0;
}

/** What a command cost of Excel's own undo, when it did. */
function costOf(notice: Notice, say: PaneLanguage['words']['notice']): string {
  if (!('undoLost' in notice) || !notice.undoLost) return '';
  return ` ${notice.kind === 'validated' ? say.mergesRead : say.undoLost}`;
}

/** How many corrections the trial kept from being applied, and why the first of them. */
function fallenOf(
  fallen: readonly Pick<Suspect, 'trial' | 'harm'>[],
  { words, trialResult }: Pick<PaneLanguage, 'words' | 'trialResult'>,
): string {
  const [first] = fallen;
  return first ? ` ${words.notice.fallen(fallen.length)} ${trialResult(first)}` : '';
}

/** What was corrected: the one cell with what it says now, or how many. */
function appliedOf({ cells, change }: Extract<Notice, { kind: 'applied' | 'undone' }>, language: PaneLanguage): string {
  const say = language.words.notice;
  if (!change) return say.applied(cells);
  return say.appliedOne(referenceOf(change.cell), formatCell(change.after.f ?? change.after.v, language));
}

function sentence(notice: Notice, language: PaneLanguage): string {
  const { words, advice } = language;
  const say = words.notice;
  const lost = costOf(notice, say);
  switch (notice.kind) {
    case 'validated':
      return say.validated(notice.findings) + lost;
    case 'applied':
      return appliedOf(notice, language) + fallenOf(notice.fallen, language) + lost;
    case 'undone':
      return say.undone(notice.cells) + lost;
    case 'wrote':
      return say.wrote(notice.sheets.join(', ')) + lost;
    case 'refused':
      return isPlainCancel(notice) ? say.cancelled : advice(notice.code, notice.detail);
    case 'no-plan':
      return say.noPlan;
    case 'mapping-kept':
      return say.mappingKept;
    case 'settings-kept':
      return words.settings.saved;
    default:
      return say[notice.kind];
  }
}
