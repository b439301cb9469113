import { expect, test } from 'vitest';
import { createKeeper } from '../../../renderer/lib/keeper';

test('letters typed while one is being kept go together with the next, the last one for good', async () => {
  const sent: string[] = [];
  const answers: (() => void)[] = [];
  const keeper = createKeeper<string>((id, value) => {
    sent.push(`${id} ${value}`);
    return new Promise<void>((done) => answers.push(done));
  });
  const answer = async () => {
    answers.shift()?.();
    await new Promise((done) => setImmediate(done));
  };
  for (const text of ['已', '已送', '已送洗']) keeper.keep('entry', text);
  expect(sent).toEqual(['entry 已']);
  expect(keeper.inHand('entry')).toBe('已送洗');
  await answer();
  expect(sent).toEqual(['entry 已', 'entry 已送洗']);
  keeper.keep('entry', '');
  await answer();
  await answer();
  expect(sent).toEqual(['entry 已', 'entry 已送洗', 'entry ']);
  keeper.keep('draft', '茶');
  keeper.keep('draft', '茶叶');
  keeper.forget('draft');
  await answer();
  expect(sent.slice(3)).toEqual(['draft 茶']);
});
