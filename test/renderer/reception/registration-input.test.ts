import { expect, test } from 'vitest';
import { emptyValues, newDraft, type RegistrationValues } from '../../../renderer/reception/drafts';
import {
  type Arrival,
  checkRegistration,
  fieldOfRefusal,
  reasonOfPhone,
} from '../../../renderer/reception/registration-input';

const walkIn: RegistrationValues = { ...emptyValues, name: '陈', formOfAddress: 'mr' };
const liJing = { agentId: 'li', agentName: '李静', because: 'next-in-turn' } as const;
type Known = Pick<Arrival, 'guest' | 'proposal' | 'ruling'>;
const ruling = { kind: 'rotation', clause: 'nothing-known' } as const;
const unknown: Known = { guest: null, proposal: liJing, ruling };
const known: Known = {
  ruling,
  guest: {
    guestId: 'g',
    name: '刘芳',
    formOfAddress: 'ms',
    lastVisitAtMs: 0,
    visits: 2,
    openVisitId: null,
  },
  proposal: liJing,
};

test('a name and a form of address are enough, the proposed agent is taken', () => {
  expect(checkRegistration(walkIn, unknown)).toEqual({
    ok: true,
    registration: {
      guest: { name: '陈', formOfAddress: 'mr', phone: '' },
      partySize: 1,
      source: 'walk-in',
      note: '',
      agentId: 'li',
      agentReason: '',
      drinks: [],
    },
  });
});

test('everything that was filled in is sent', () => {
  const values: RegistrationValues = {
    ...walkIn,
    phone: '138 0013 8000',
    partySize: '4',
    source: 'broker',
    tableId: 't3',
    drinks: [
      { drinkId: 'tea', quantity: 2 },
      { drinkId: 'water', quantity: 1 },
    ],
    note: ' 靠窗 ',
    agentId: 'zhang',
    agentReason: '客户点名',
  };
  expect(checkRegistration(values, unknown)).toEqual({
    ok: true,
    registration: {
      guest: { name: '陈', formOfAddress: 'mr', phone: '138 0013 8000' },
      partySize: 4,
      source: 'broker',
      note: '靠窗',
      agentId: 'zhang',
      agentReason: '客户点名',
      tableId: 't3',
      drinks: [
        { drinkId: 'tea', quantity: 2 },
        { drinkId: 'water', quantity: 1 },
      ],
    },
  });
});

test('a guest found by phone lends the name and the form of address left empty', () => {
  const values = { ...walkIn, name: '', formOfAddress: '' as const, phone: '13800138000' };
  const checked = checkRegistration(values, known);
  expect(checked.ok && checked.registration.guest).toEqual({
    name: '刘芳',
    formOfAddress: 'ms',
    phone: '13800138000',
  });
});

test('nobody on duty: the party is registered without an agent', () => {
  const checked = checkRegistration(walkIn, { ...unknown, proposal: null });
  expect(checked.ok && 'agentId' in checked.registration).toBe(false);
});

test('choosing the proposed agent by hand needs no reason and sends none', () => {
  const checked = checkRegistration({ ...walkIn, agentId: 'li', agentReason: '顺路' }, unknown);
  expect(checked.ok && checked.registration.agentReason).toBe('');
});

test.each([
  [{ name: '  ' }, { name: { text: 'nameNeeded' } }],
  [{ formOfAddress: '' }, { formOfAddress: { text: 'formNeeded' } }],
  [
    { name: '王'.repeat(10_000) },
    { name: { text: 'tooLong', facts: { limit: 60, length: 10_000 } } },
  ],
  [{ note: '长'.repeat(501) }, { note: { text: 'tooLong', facts: { limit: 500, length: 501 } } }],
  [{ phone: '1'.repeat(41) }, { phone: { text: 'tooLong', facts: { limit: 40, length: 41 } } }],
  [{ partySize: '' }, { partySize: { text: 'partySize', facts: { limit: 99 } } }],
  [{ partySize: 100 }, { partySize: { text: 'partySize', facts: { limit: 99 } } }],
  [{ agentId: 'zhang', agentReason: ' ' }, { agentReason: { text: 'reasonNeeded' } }],
  [
    { name: '', formOfAddress: '' },
    { name: { text: 'nameNeeded' }, formOfAddress: { text: 'formNeeded' } },
  ],
] as const)('%j is refused beside its field', (wrong, problems) => {
  expect(checkRegistration({ ...walkIn, ...wrong }, unknown)).toEqual({ ok: false, problems });
});

test.each([
  ['phone-too-short', {}, 'phone'],
  ['visit-already-open', {}, 'phone'],
  ['identity-number', { note: '身份证 110101199003077758' }, 'note'],
  ['identity-number', { name: '110101199003077758' }, 'name'],
  ['identity-number', {}, 'phone'],
  ['agent-reason-needed', {}, 'agentId'],
  ['agent-reason-needed', { agentId: 'zhang' }, 'agentReason'],
  ['table-not-cleared', {}, 'tableId'],
  ['unknown-drink', {}, 'drinks'],
  ['day-closed', {}, undefined],
  ['internal-error', {}, undefined],
] as const)('%s with %j is shown at %s', (reason, values, field) => {
  expect(fieldOfRefusal(reason, { ...walkIn, ...values })).toBe(field);
});

test('a phone that is still being typed is not called too short', () => {
  const states = [
    'none',
    'ok',
    'too-short',
    'too-long',
    'not-a-number',
    'identity-number',
  ] as const;
  expect(states.map(reasonOfPhone)).toEqual([
    undefined,
    undefined,
    undefined,
    'phone-too-long',
    'phone-not-a-number',
    'identity-number',
  ]);
});

test.each([
  ['1', { phone: '1' }],
  ['１３', { phone: '１３' }],
  ['+852', { phone: '+852' }],
  ['(021', { phone: '(021' }],
  ['陈', { name: '陈' }],
  ['chen', { name: 'chen' }],
  ['𠮷', { name: '𠮷' }],
  ['', {}],
])('typing %j begins a registration in the right field', (typed, filled) => {
  expect(newDraft(typed).values).toEqual({ ...walkIn, name: '', formOfAddress: '', ...filled });
});

test('the time of an earlier arrival is sent; what is no time is said', () => {
  const arrivedAtMs = 1_763_950_000_000;
  expect(checkRegistration(walkIn, { ...unknown, arrivedAtMs })).toMatchObject({
    registration: { arrivedAtMs },
  });
  expect(checkRegistration(walkIn, { ...unknown, arrivedAtMs: 'not-a-time' })).toEqual({
    ok: false,
    problems: { arrivedAt: { text: 'time' } },
  });
});
