import { expect, onTestFinished, test } from 'vitest';
import { defaultHallSettings } from '../../../shared/hall-settings';
import { hourMs } from '../../../shared/time';
import { accepted, hallStart, key, openTestHall } from '../../helpers/test-hall';

test('a new time to settle counts for what is written from now on; what is open keeps its own', async () => {
  const hall = await openTestHall();
  onTestFinished(() => hall.close());
  const { writeEntry, listEntries } = hall.handlers.registers;
  const write = async () =>
    accepted(
      await writeEntry(hall.as('receptionist'), {
        ...{ idempotencyKey: key(), kind: 'question', incident: null, occurredAtMs: null },
        ...{
          place: '沙盘',
          visitId: null,
          guestId: null,
          fromEntryId: null,
          what: '学区',
          done: '',
          told: '',
        },
        ...{ own: {}, steps: [], ownerId: 'agent-1' },
      }),
    );
  await write();
  const registerDueMs = { ...defaultHallSettings.registerDueMs, question: hourMs };
  accepted(
    await hall.handlers.settings.changeSettings(hall.as('supervisor'), {
      ...{ idempotencyKey: key(), changes: { registerDueMs } },
    }),
  );
  await write();
  const asked = { view: 'open', kind: null, text: '', before: null } as const;
  const { entries } = await listEntries(hall.as('receptionist'), asked);
  expect(entries.map(({ dueAtMs }) => dueAtMs - hallStart)).toEqual([hourMs, 2 * hourMs]);
});
