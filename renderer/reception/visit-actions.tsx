import { Button } from '@mantine/core';
import { useRovingIndex } from '@mantine/hooks';
import {
  IconArmchair,
  IconDoorExit,
  IconTrashX,
  IconUserShare,
  type TablerIcon,
} from '@tabler/icons-react';
import type { ComponentType, KeyboardEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Visit } from '../../shared/reception/contract';
import { ChangeAgent } from './change-agent';
import { Depart } from './depart';
import { isComposing, isListOpen } from './keys';
import { MoveTable } from './move-table';
import classes from './visit.module.css';
import type { VisitActionProps } from './visit-action-props';
import { VoidVisit } from './void-visit';

interface VisitAction {
  readonly key: string;
  readonly label: `actions.${'depart' | 'seat' | 'move' | 'assign' | 'changeAgent' | 'void'}`;
  readonly Icon: TablerIcon;
  readonly Form: ComponentType<VisitActionProps>;
}

/** What reception can do for a party as it stands, the most frequent first. */
function actionsFor(visit: Visit): readonly VisitAction[] {
  const seated = visit.tableId !== null;
  const looked = visit.agentId !== null;
  return [
    { key: 'depart', label: 'actions.depart', Icon: IconDoorExit, Form: Depart },
    {
      key: 'table',
      label: seated ? 'actions.move' : 'actions.seat',
      Icon: IconArmchair,
      Form: MoveTable,
    },
    {
      key: 'agent',
      label: looked ? 'actions.changeAgent' : 'actions.assign',
      Icon: IconUserShare,
      Form: ChangeAgent,
    },
    { key: 'void', label: 'actions.void', Icon: IconTrashX, Form: VoidVisit },
  ];
}

/** The actions as one block of buttons that the arrow keys walk over; one form opens at a time. */
export function VisitActions(props: Omit<VisitActionProps, 'onDone'>) {
  const { t } = useTranslation('visit');
  const actions = actionsFor(props.visit);
  const [openKey, setOpenKey] = useState<string>();
  const buttons = useRef<HTMLDivElement>(null);
  const { getItemProps } = useRovingIndex({ total: actions.length, columns: 3 });
  const open = actions.find(({ key }) => key === openKey);

  const close = () => {
    buttons.current?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus();
    setOpenKey(undefined);
  };

  return (
    <>
      <div ref={buttons} className={classes.actions} role="toolbar" aria-label={t('whatToDo')}>
        {actions.map(({ key, label, Icon }, index) => (
          <Button
            key={key}
            className={classes.action}
            variant={key === openKey ? 'light' : 'default'}
            size="compact-md"
            leftSection={<Icon size={16} aria-hidden />}
            aria-expanded={key === openKey}
            {...getItemProps({
              index,
              onClick: () => setOpenKey(key === openKey ? undefined : key),
            })}
          >
            {t(label)}
          </Button>
        ))}
      </div>
      {open && (
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
    form.current?.querySelector<HTMLElement>('input, textarea, button')?.focus();
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
