import { Button, Group, Select } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefusalText } from '../lib/refusal-text';
import { say } from './say';
import { useFreeTables } from './use-options';
import { useTell } from './use-tell';
import type { VisitActionProps } from './visit-action-props';

/** Seats a party, or moves it to another free table. */
export function MoveTable({ visit, guest, onDone }: VisitActionProps) {
  const { t } = useTranslation('reception');
  const refusalText = useRefusalText();
  const tables = useFreeTables();
  const [tableId, setTableId] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const move = useTell('reception.moveToTable');
  const seated = visit.tableId !== null;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setMissing(tableId === null);
    if (tableId === null) return;
    const answer = await move.send({ visitId: visit.visitId, tableId });
    if (!answer?.ok) return;
    onDone();
    say(t('visit.moved', { guest, table: answer.value.tableName }));
  };

  return (
    <form onSubmit={submit}>
      <Group align="flex-start" gap="xs" wrap="nowrap">
        <Select
          flex={1}
          label={t(seated ? 'visit.move' : 'visit.seat')}
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
        <Button type="submit" mt={24} disabled={tables.length === 0} loading={move.pending}>
          {t(seated ? 'visit.moveDo' : 'visit.seatDo')}
        </Button>
      </Group>
    </form>
  );
}
