import { expect, test } from 'vitest';
import { type ChimeSink, createLateChime } from '../../../renderer/bar-board/late-chime';

/** A loudspeaker that writes down what it is told; a chime dies away when the test says so. */
function fakeSink() {
  const heard: string[] = [];
  const ends: (() => void)[] = [];
  const sink: ChimeSink = {
    start(onEnd) {
      heard.push('start');
      ends.push(onEnd);
      return () => heard.push('silenced');
    },
  };
  return { sink, heard, dieAway: (nth: number) => ends[nth]?.() };
}

test('each notice sounds once', () => {
  const { sink, heard, dieAway } = fakeSink();
  const chime = createLateChime(sink);
  chime.sound('a');
  dieAway(0);
  chime.sound('a');
  dieAway(1);
  expect(heard).toEqual(['start', 'start']);
});

test('it falls silent at once when the request is no longer waiting', () => {
  const { sink, heard } = fakeSink();
  const chime = createLateChime(sink);
  chime.sound('a');
  chime.keepOnly(new Set(['a', 'b']));
  expect(heard).toEqual(['start']);
  chime.keepOnly(new Set(['b']));
  expect(heard).toEqual(['start', 'silenced']);
});

test('two late at the same moment share one chime, which lasts until both are dealt with', () => {
  const { sink, heard } = fakeSink();
  const chime = createLateChime(sink);
  chime.sound('a');
  chime.sound('b');
  chime.keepOnly(new Set(['b']));
  expect(heard).toEqual(['start']);
  chime.keepOnly(new Set());
  expect(heard).toEqual(['start', 'silenced']);
});

test('the late end of a silenced chime does not free the next one from being silenced', () => {
  const { sink, heard, dieAway } = fakeSink();
  const chime = createLateChime(sink);
  chime.sound('a');
  chime.keepOnly(new Set());
  chime.sound('b');
  dieAway(0);
  chime.keepOnly(new Set());
  expect(heard).toEqual(['start', 'silenced', 'start', 'silenced']);
});

test('nothing to silence makes no noise', () => {
  const { sink, heard } = fakeSink();
  createLateChime(sink).keepOnly(new Set());
  expect(heard).toEqual([]);
});
