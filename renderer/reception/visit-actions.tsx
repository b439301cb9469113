import { Button } from '@mantine/core';
import { useRovingIndex } from '@mantine/hooks';
import {
  IconArmchair,
  IconArrowBackUp,
  IconArrowsJoin2,
  IconArrowsSplit2,
  IconClipboardText,
  IconDoorExit,
  IconHeartHandshake,
  IconHourglass,
  IconPencil,
  IconTrashX,
  IconUserShare,
  IconUsersPlus,
  type TablerIcon,
} from '@tabler/icons-react';
import type { ComponentType, KeyboardEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Visit } from '../../shared/reception/contract';
import type { visit as visitTexts } from '../i18n/zh-CN/visit';
import { ChangeAgent } from './change-agent';
import { CoverVisit, EndCover } from './cover-visit';
import { Depart } from './depart';
import { EditNote } from './edit-note';
import { EditParty } from './edit-party';
import { HandBackVisit } from './hand-back-visit';
import { isComposing, isListOpen } from './keys';
import { LeaveWaiting } from './leave-waiting';
import { useLinks } from './links';
import { MergeParties } from './merge-parties';
import { MoveTable } from './move-table';
import { SplitParty } from './split-party';
import classes from './visit.module.css';
import type { VisitActionProps } from './visit-action-props';
import { VoidVisit } from './void-visit';

interface VisitAction {
  readonly key: string;
  readonly label:
    | `actions.${keyof (typeof visitTexts)['actions']}`
    | `turns:${'cover.action' | 'cover.endShort' | 'handBack.action'}`;
  readonly Icon: TablerIcon;
  /** Without one it leads away. */
  readonly Form?: ComponentType<VisitActionProps>;
}

/** What reception can do for a party as it stands, the most frequent first. */
function actionsFor({ agentId, coversFor, tableId, partySize }: Visit): readonly VisitAction[] {
  const table = tableId === null ? 'actions.seat' : 'actions.move';
  const agent = agentId === null ? 'actions.assign' : 'actions.changeAgent';
  const actions: readonly (VisitAction | false)[] = [
    { key: 'depart', label: 'actions.depart', Icon: IconDoorExit, Form: Depart },
    { key: 'table', label: table, Icon: IconArmchair, Form: MoveTable },
    { key: 'agent', label: agent, Icon: IconUserShare, Form: ChangeAgent },
    { key: 'note', label: 'actions.note', Icon: IconPencil, Form: EditNote },
    { key: 'party', label: 'actions.party', Icon: IconUsersPlus, Form: EditParty },
    agentId !== null && {
      ...{ key: 'wait', label: 'actions.wait', Icon: IconHourglass, Form: LeaveWaiting },
    },
    partySize > 1 && {
      ...{ key: 'split', label: 'actions.split', Icon: IconArrowsSplit2, Form: SplitParty },
    },
    { key: 'merge', label: 'actions.merge', Icon: IconArrowsJoin2, Form: MergeParties },
    ...(agentId === null ? [] : coverActions(coversFor)),
    { key: 'write-up', label: 'actions.writeUp', Icon: IconClipboardText },
    { key: 'void', label: 'actions.void', Icon: IconTrashX, Form: VoidVisit },
  ];
  return actions.filter((action) => action !== false);
}

/** The owner is not there, is there again, or was learned only later. */
function coverActions(coversFor: Visit['coversFor']): readonly VisitAction[] {
  if (coversFor) {
    return [
      { key: 'cover', label: 'turns:cover.endShort', Icon: IconHeartHandshake, Form: EndCover },
    ];
  }
  return [
    { key: 'cover', label: 'turns:cover.action', Icon: IconHeartHandshake, Form: CoverVisit },
    {
      key: 'hand-back',
      label: 'turns:handBack.action',
      Icon: IconArrowBackUp,
      Form: HandBackVisit,
    },
  ];
}

/** The actions as one block of buttons that the arrow keys walk over; one form opens at a time. */
export function VisitActions(props: Omit<VisitActionProps, 'onDone'>) {
  const { t } = useTranslation(['visit', 'turns']);
  const actions = actionsFor(props.visit);
  const [openKey, setOpenKey] = useState<string>();
  const buttons = useRef<HTMLDivElement>(null);
  const { onWriteEntry } = useLinks();
  const { getItemProps } = useRovingIndex({ total: actions.length, columns: 3 });
  const open = actions.find(({ key }) => key === openKey);

  const close = () => {
    buttons.current?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus();
    setOpenKey(undefined);
  };

  return (
    <>
      <div ref={buttons} className={classes.actions} role="toolbar" aria-label={t('whatToDo')}>
        {actions.map(({ key, label, Icon, Form }, index) => (
          <Button
            key={key}
            className={classes.action}
            variant={key === openKey ? 'light' : 'default'}
            size="compact-md"
            leftSection={<Icon size={16} aria-hidden />}
            styles={{ section: { marginInlineEnd: 3 }, label: { overflow: 'visible' } }}
            aria-expanded={Form && key === openKey}
            {...getItemProps({
              index,
              onClick: () =>
                Form ? setOpenKey(key === openKey ? undefined : key) : onWriteEntry(props.visit),
            })}
          >
            {t(label)}
          </Button>
        ))}
      </div>
      {open?.Form && (
        <ActionForm key={open.key} onEscape={close}>
          <open.Form {...props} onDone={close} />
        </ActionForm>
      )}
    </>
  );
}

/** The form under the buttons: its first field has the focus, Escape puts it away. */
function ActionForm({
  onEscape,
  children,
}: {
  readonly onEscape: () => void;
  readonly children: React.ReactNode;
}) {
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    form.current
      ?.querySelector<HTMLElement>('input, textarea, button')
      ?.focus({ preventScroll: true });
    form.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || isComposing(event) || isListOpen(event.target)) return;
    event.preventDefault();
    event.stopPropagation();
    onEscape();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the fields inside
    <div ref={form} className={classes.form} onKeyDown={onKeyDown}>
      {children}
    </div>
  );
}
