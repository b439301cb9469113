import { expect, test } from 'vitest';
import { startI18n } from '../../../renderer/i18n/start-i18n';
import { minuteFromText } from '../../../renderer/lib/minute-text';
import { nextSentence, placeSentence } from '../../../renderer/reception/rotation-words';
import type {
  ExplainedAgent,
  RotationExplanation,
} from '../../../shared/reception/rotation-explanation';

const atMs = Date.parse('2026-11-24T02:05:00Z');
const yesterdayMs = Date.parse('2026-11-23T10:20:00Z');
const wordsIn = (language: 'zh-CN' | 'en') => ({
  t: startI18n(language).getFixedT(language, 'rotation'),
  language,
  timeZone: 'Asia/Shanghai',
});

function agent(agentId: string, changes: Partial<ExplainedAgent> = {}): ExplainedAgent {
  return {
    ...{ agentId, name: agentId, status: 'free', free: true, isNext: false, balance: 0 },
    reason: { kind: 'nobody-behind' },
    ...changes,
  };
}
const order = (...agents: ExplainedAgent[]): RotationExplanation => ({
  atMs,
  rule: 'fair-share',
  agents,
});

const than = '张伟';
const reasons: readonly (readonly [ExplainedAgent['reason'], string, string])[] = [
  [{ kind: 'nobody-behind' }, '排在最后。', 'Last in the order.'],
  [
    { kind: 'higher-balance', than, balance: 0.8333, thanBalance: -0.1667 },
    '应得 +0.83 轮，多于张伟的 −0.17 轮。',
    'Is owed +0.83 turns, more than 张伟 with −0.17.',
  ],
  [
    { kind: 'higher-balance', than, balance: 0.4126, thanBalance: 0.4101 },
    '应得 +0.413 轮，多于张伟的 +0.410 轮。',
    'Is owed +0.413 turns, more than 张伟 with +0.410.',
  ],
  [
    { kind: 'longer-since-turn', than },
    '应得与张伟相同；还没有接过一轮。',
    'Is owed as much as 张伟, and has not had a turn yet.',
  ],
  [
    { kind: 'longer-since-turn', than, lastTurnAtMs: yesterdayMs },
    '应得与张伟相同；上一轮在 11月23日 周一 18:20，隔得更久。',
    'Is owed as much as 张伟; the last turn was at Mon 23 Nov 18:20, which is longer ago.',
  ],
  [
    { kind: 'queue-place', than, cause: 'miss-made-up', sinceMs: atMs },
    '因事错过一轮，10:05 回来补到队首，在张伟前面。',
    'Missed a turn with an excuse; since coming back at 10:05 at the front, ahead of 张伟.',
  ],
  [
    { kind: 'fewer-turns-today', than, turns: 1, thanTurns: 2 },
    '当天接了 1 轮，少于张伟的 2 轮。',
    'Had 1 turn that day, fewer than 张伟 with 2.',
  ],
  [
    { kind: 'longer-waiting', than, sinceMs: atMs },
    '当天轮次与张伟相同；从 10:05 起等，等得更久。',
    'Had as many turns that day as 张伟; waiting since 10:05, which is longer.',
  ],
  [
    { kind: 'earlier-in-roster', than },
    '其他都与张伟相同，名册排在前面。',
    'All else is the same as for 张伟; earlier in the roster.',
  ],
];

test.each(reasons)('the place of %j in words', (reason, zh, en) => {
  const first = agent('李静', { reason });
  const explanation = order(first, agent('张伟'));
  expect(placeSentence(first, explanation, wordsIn('zh-CN'))).toBe(zh);
  expect(placeSentence(first, explanation, wordsIn('en'))).toBe(en);
});

test.each([
  ['nobody', order(), undefined, undefined],
  [
    'first and free',
    order(agent('李静', { isNext: true })),
    '李静空闲，排在最前。',
    '李静 is free and first in the order.',
  ],
  [
    'passing others',
    order(
      agent('李静', { free: false, status: 'with-guest' }),
      agent('陈晨', { free: false, status: 'away-excused' }),
      agent('张伟', { isNext: true }),
    ),
    '张伟是空闲顾问里排在最前的；前面李静接待中、陈晨有事离开。',
    '张伟 is the first who is free; ahead: 李静 (with guest), 陈晨 (away, excused).',
  ],
  [
    'nobody free',
    order(agent('李静', { free: false, status: 'with-guest', isNext: true })),
    '没有空闲的顾问，由排在最前的李静接待。',
    'Nobody is free, so 李静, first in the order, takes the guest.',
  ],
] as const)('who is next in words: %s', (_case, explanation, zh, en) => {
  expect(nextSentence(explanation, wordsIn('zh-CN'))).toBe(zh);
  expect(nextSentence(explanation, wordsIn('en'))).toBe(en);
});

test.each([
  ['10:05', 605],
  ['１０：０５', 605],
  ['1005', 605],
  ['905', 545],
  ['9时05分', 545],
  ['00:00', 0],
  ['23:59', 1439],
  ['24:00', undefined],
  ['10:60', undefined],
  ['10', undefined],
  ['', undefined],
  ['十点', undefined],
])('the time typed as %j is minute %s of the day', (typed, minute) => {
  expect(minuteFromText(typed)).toBe(minute);
});
