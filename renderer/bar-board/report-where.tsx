import { UnstyledButton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { guestTitle } from '../lib/format';
import { useLanguage } from '../lib/hall';
import { useAsk } from '../lib/queries';
import type { BarPerson } from './acting';
import order from './order.module.css';
import type { Hands } from './use-hands';

/** Asks by touch where it happened and, where that is not known, who reports it: the last answer sends. */
export function ReportWhere({
  hands: { acting, candidates },
  busy,
  onChoose,
}: {
  readonly hands: Hands;
  readonly busy: boolean;
  readonly onChoose: (tableId: string | null, person: BarPerson) => void;
}) {
  const { t } = useTranslation('barBoard');
  const [by, setBy] = useState(acting);
  const [where, setWhere] = useState<string | null>();
  const choose = (tableId: string | null | undefined, person: BarPerson | undefined) => {
    setWhere(tableId);
    setBy(person);
    if (tableId !== undefined && person) onChoose(tableId, person);
  };
  const asksWho = candidates.length > 1 || !acting;
  const whoFirst = candidates.some(({ onDuty }) => onDuty) ? 'report.who' : 'report.whoIdle';
  return (
    <div className={order.panel}>
      {asksWho && (
        <fieldset className={order.group} disabled={busy}>
          <legend>{t(candidates.length === 0 ? 'noBarPeople' : whoFirst)}</legend>
          {candidates.map((person) => (
            <UnstyledButton
              key={person.staffId}
              className={order.drink}
              data-chosen={by?.staffId === person.staffId || undefined}
              aria-pressed={by?.staffId === person.staffId}
              onClick={() => choose(where, person)}
            >
              {by?.staffId === person.staffId && <IconCheck aria-hidden />}
              {person.name}
            </UnstyledButton>
          ))}
        </fieldset>
      )}
      <fieldset className={order.group} disabled={busy}>
        <legend>{t('report.where')}</legend>
        <Places where={where} onChoose={(tableId) => choose(tableId, by)} />
      </fieldset>
    </div>
  );
}

/** The tables, those with guests first, and anywhere else. */
function Places({
  where,
  onChoose,
}: {
  readonly where: string | null | undefined;
  readonly onChoose: (tableId: string | null) => void;
}) {
  const { t } = useTranslation('barBoard');
  const language = useLanguage();
  const { data: tables = [] } = useAsk('bar.readPlan', {});
  const { data: menu } = useAsk('bar.readMenu', {});
  const guestAt = (name: string) => {
    const party = menu?.parties.find(({ tableName }) => tableName === name);
    return party && guestTitle(party, language);
  };
  return (
    <>
      {tables
        .toSorted((a, b) => Number(b.taken) - Number(a.taken))
        .map(({ tableId, name, taken }) => (
          <UnstyledButton
            key={tableId}
            className={order.party}
            aria-pressed={where === tableId}
            onClick={() => onChoose(tableId)}
          >
            <strong>{name}</strong>
            {taken && <small>{guestAt(name)}</small>}
          </UnstyledButton>
        ))}
      <UnstyledButton
        className={order.party}
        aria-pressed={where === null}
        onClick={() => onChoose(null)}
      >
        {t('report.elsewhere')}
      </UnstyledButton>
    </>
  );
}
