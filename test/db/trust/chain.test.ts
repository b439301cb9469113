import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { appendEvents, canonicalJson, readChainHead } from '../../../db/trust/chain';
import { chainKey, openTestHall, type TestHall } from '../../helpers/test-hall';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
  // The furniture is not what these links are about.
  await sql`SELECT take_changed_rows()`.execute(hall.db);
});
afterEach(() => hall.close());

const event = (kind: string) => ({
  ...{ atMs: 10, recordedAtMs: 11, actorId: 'bar-1', kind },
  payload: { to: 'b', from: 'a', missing: undefined },
});
const append = (...kinds: string[]) =>
  hall.db.transaction().execute((trx) => appendEvents(trx, chainKey, kinds.map(event)));
const zeros = '0'.repeat(64);

/** Written out by hand here: the form of a link is a promise to everybody who verifies one later. */
const macOf = (seq: number, kind: string, before: string) =>
  createHmac('sha256', chainKey)
    .update(
      `{"actor_id":"bar-1","at_ms":10,"kind":"${kind}","payload_json":"{\\"from\\":\\"a\\",\\"to\\":\\"b\\"}",` +
        `"prev_mac":"${before}","recorded_at_ms":11,"seq":${seq}}`,
    )
    .digest('hex');

test('the links follow one another without a gap, over transactions too', async () => {
  expect(await readChainHead(hall.db)).toEqual({ seq: 0, mac: zeros });
  await append('one', 'two');
  await append('three');
  const macs = [macOf(1, 'one', zeros)];
  macs.push(macOf(2, 'two', macs[0] ?? ''));
  macs.push(macOf(3, 'three', macs[1] ?? ''));
  const link = (seq: number, kind: string) => ({
    ...{ seq, at_ms: 10, recorded_at_ms: 11, actor_id: 'bar-1', kind },
    payload_json: '{"from":"a","to":"b"}',
    rows_json: null,
    prev_mac: macs[seq - 2] ?? zeros,
    mac: macs[seq - 1],
  });
  expect(await hall.db.selectFrom('event').selectAll().orderBy('seq').execute()).toEqual([
    link(1, 'one'),
    link(2, 'two'),
    link(3, 'three'),
  ]);
  expect(await readChainHead(hall.db)).toEqual({ seq: 3, mac: macs[2] });
});

test.each([
  `UPDATE event SET kind = 'other'`,
  `UPDATE event SET mac = '${zeros}'`,
  'DELETE FROM event',
  `INSERT OR REPLACE INTO event VALUES (1, 1, 1, 'bar-1', 'other', '{}', '${zeros}', '${zeros}', NULL)`,
])('a link is neither changed nor taken out, even by raw SQL: %s', async (statement) => {
  await append('one');
  await expect(sql.raw(statement).execute(hall.db)).rejects.toThrow('append-only');
});

test('the same facts give the same text, in whatever order they are named', () => {
  expect(canonicalJson({ b: [1, { d: null, c: '陈' }], a: undefined })).toBe(
    '{"b":[1,{"c":"陈","d":null}]}',
  );
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (facts) => {
      const turned = Object.fromEntries(Object.entries(facts).reverse());
      expect(canonicalJson(turned)).toBe(canonicalJson(facts));
      expect(JSON.parse(canonicalJson(facts))).toEqual(JSON.parse(JSON.stringify(facts)));
    }),
  );
});
