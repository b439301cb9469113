import { afterEach, beforeEach, expect, test } from 'vitest';
import { arrival, arrive, asDesk, leave, takePosts } from '../../helpers/hall-steps';
import { accepted, hallStart, openTestHall, type TestHall } from '../../helpers/test-hall';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
  await takePosts(hall, 'agent-1', 'agent-2');
  const first = await arrive(hall, {
    guest: { name: '单晓', formOfAddress: 'ms', phone: '13800001002' },
  });
  accepted(await leave(hall, first.visitId));
});
afterEach(() => hall.close());

const find = (text: string) => hall.handlers.reception.searchGuests(asDesk(hall), { text });

test('a tail, a name, pinyin under either reading, initials and a mixture find one guest, masked', async () => {
  const [guest] = (await find('1002')).guests;
  const found = {
    guests: [
      {
        guestId: guest?.guestId,
        name: '单晓',
        formOfAddress: 'ms',
        maskedPhone: '138****1002',
        lastVisitAtMs: hallStart,
        agentName: '李静',
      },
    ],
    count: 1,
    capped: false,
  };
  for (const text of ['1002', '单', 'shanx', 'danxiao', 'sx', '1002 sx']) {
    expect(await find(text)).toEqual(found);
  }
  expect(await find('1003')).toEqual({ guests: [], count: 0, capped: false });
});

test('a guest picked by a person returns to the agent of last time, whatever the phone field says', async () => {
  const guestId = (await find('1002')).guests[0]?.guestId ?? '';
  const { guest, proposal } = await hall.handlers.reception.readArrival(asDesk(hall), {
    phone: '1002',
    guestId,
  });
  expect([guest?.visits, proposal?.agentName, proposal?.because]).toEqual([1, '李静', 'owner']);
  const registered = accepted(
    await hall.handlers.reception.registerVisit(
      asDesk(hall),
      arrival({ guest: { name: '单晓', formOfAddress: 'ms', phone: '1002', guestId } }),
    ),
  );
  expect([registered.kind, registered.agentName]).toEqual(['returning', '李静']);
});

test('a guest that does not exist cannot be picked', async () => {
  const answer = await hall.handlers.reception.registerVisit(
    asDesk(hall),
    arrival({ guest: { name: '单晓', formOfAddress: 'ms', phone: '', guestId: 'nobody' } }),
  );
  expect(answer).toEqual({ ok: false, reason: 'unknown-guest' });
});
