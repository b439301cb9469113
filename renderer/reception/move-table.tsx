import { Button, Group, Select } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Visit } from '../../shared/reception/contract';
import { useRefusalText } from '../lib/refusal-text';
import { say } from './say';
import { useFreeTables } from './use-options';
import { useTell } from './use-tell';

/** Seats a party, or moves it to another free table. */
export function MoveTable({ visit, guest }: { readonly visit: Visit; readonly guest: string }) {
  const { t } = useTranslation('reception');
  const refusalText = useRefusalText();
  const tables = useFreeTables();
  const [tableId, setTableId] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const move = useTell('reception.moveToTable');
  const verb = visit.tableId === null ? 'visit.seat' : 'visit.moveDo';

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setMissing(tableId === null);
    if (tableId === null) return;
    const answer = await move.send({ visitId: visit.visitId, tableId });
    if (!answer?.ok) return;
    setTableId(null);
    say(t('visit.moved', { guest, table: answer.value.tableName }));
  };

  return (
    <form onSubmit={submit}>
      <Group align="flex-start" gap="xs" wrap="nowrap">
        <Select
          flex={1}
          label={t(visit.tableId === null ? 'visit.seat' : 'visit.move')}
          placeholder={t(tables.length > 0 ? 'visit.toTable' : 'visit.noFreeTable')}
          disabled={tables.length === 0}
          data={tables}
          value={tableId}
          onChange={setTableId}
          error={
            move.refusal
              ? refusalText(move.refusal)
              : missing && !tableId && t('problem.tableNeeded')
          }
        />
        <Button
          type="submit"
          variant="default"
          mt={24}
          disabled={tables.length === 0}
          loading={move.pending}
        >
          {t(verb)}
        </Button>
      </Group>
    </form>
  );
}
