import { Popover, UnstyledButton } from '@mantine/core';
import { IconAlertTriangleFilled, IconCheck, IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Board } from './acting';
import classes from './foot.module.css';
import type { BarActions } from './use-bar-actions';
import type { Hands } from './use-hands';

/** Who is at the bar: a tap on a name makes that person the acting one, or offers to go on duty. */
export function PeopleChips({
  board,
  hands,
  actions,
}: {
  readonly board: Board;
  readonly hands: Hands;
  readonly actions: BarActions;
}) {
  const { t } = useTranslation('barBoard');
  const { people } = board;
  const onTheirWay = new Set(board.toServe.map(({ claimedBy }) => claimedBy?.staffId));
  const nobody = !people.some(({ onDuty }) => onDuty);
  return (
    <div className={classes.people}>
      {nobody ? (
        <span className={classes.nobody} role="status">
          <IconAlertTriangleFilled aria-hidden />
          {t(people.length === 0 ? 'noBarPeople' : 'nobodyOnDuty')}
        </span>
      ) : (
        <span className={classes.iAm}>{t('iAm')}</span>
      )}
      {people.map((person) => (
        <PersonChip
          key={person.staffId}
          {...{ person, hands, actions }}
          onTheWay={onTheirWay.has(person.staffId)}
        />
      ))}
    </div>
  );
}

function PersonChip({
  person,
  onTheWay,
  hands,
  actions,
}: {
  readonly person: Board['people'][number];
  /** Is on a request. */
  readonly onTheWay: boolean;
  readonly hands: Hands;
  readonly actions: BarActions;
}) {
  const { t } = useTranslation(['barBoard', 'orders']);
  const [open, setOpen] = useState(false);
  const acting = hands.acting?.staffId === person.staffId;
  const state = acting ? 'acting' : person.onDuty ? 'onDuty' : 'offDuty';

  const changeDuty = async () => {
    setOpen(false);
    if (person.onDuty) await actions.endDuty(person);
    else if (await actions.startDuty(person)) hands.choose(person);
  };
  const name = (
    <UnstyledButton
      className={classes.person}
      aria-pressed={acting}
      onClick={() => (person.onDuty ? hands.choose(person) : setOpen(true))}
    >
      <span className={classes.personName}>
        {acting && <IconCheck aria-hidden />}
        {person.name}
      </span>
      <span className={classes.duty}>
        {t(state)}
        {person.onDuty && (person.busy || onTheWay) && (
          <> · {t(person.busy ? 'orders:busy' : 'orders:onTheWay')}</>
        )}
      </span>
    </UnstyledButton>
  );
  return (
    <Popover opened={open} onChange={setOpen} position="top-start" withinPortal>
      <div className={classes.chip} data-state={state}>
        {person.onDuty ? name : <Popover.Target>{name}</Popover.Target>}
        {person.onDuty && (
          <Popover.Target>
            <UnstyledButton
              className={classes.dots}
              aria-label={t('dutyOf', { name: person.name })}
              onClick={() => setOpen(true)}
            >
              <IconDots aria-hidden />
            </UnstyledButton>
          </Popover.Target>
        )}
      </div>
      <Popover.Dropdown className={classes.dropdown}>
        {person.onDuty && (
          <UnstyledButton
            className={classes.dutyButton}
            onClick={() => {
              setOpen(false);
              void actions.setBusy(person, !person.busy);
            }}
          >
            {t(person.busy ? 'orders:isDone' : 'orders:isBusy', { name: person.name })}
          </UnstyledButton>
        )}
        <UnstyledButton className={classes.dutyButton} onClick={() => void changeDuty()}>
          {t(person.onDuty ? 'goOffDuty' : 'goOnDuty', { name: person.name })}
        </UnstyledButton>
      </Popover.Dropdown>
    </Popover>
  );
}
