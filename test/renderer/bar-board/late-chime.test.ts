import { expect, test } from 'vitest';
import { type ChimeSink, createLateChime } from '../../../renderer/bar-board/late-chime';

/** A loudspeaker that writes down what it is told; a chime dies away when the test says so. */
function fakeSink() {
  const heard: string[] = [];
  let dieAway = () => {};
  const sink: ChimeSink = {
    start(onEnd) {
      heard.push('start');
      dieAway = () => {
        heard.push('end');
        onEnd();
      };
      return () => heard.push('silenced');
    },
  };
  return { sink, heard, dieAway: () => dieAway() };
}

test('each notice sounds once', () => {
  const { sink, heard, dieAway } = fakeSink();
  const chime = createLateChime(sink);
  chime.sound('a');
  dieAway();
  chime.sound('a');
  dieAway();
  expect(heard).toEqual(['start', 'end', 'start', 'end']);
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

test('a chime that was silenced neither ends again nor keeps the next one from sounding', () => {
  const { sink, heard, dieAway } = fakeSink();
  const chime = createLateChime(sink);
  chime.sound('a');
  const dieAwayLate = dieAway;
  chime.keepOnly(new Set());
  chime.sound('b');
  dieAwayLate();
  chime.keepOnly(new Set());
  chime.sound('c');
  expect(heard).toEqual(['start', 'silenced', 'start', 'end', 'start']);
});

test('nothing to silence makes no noise', () => {
  const { sink, heard } = fakeSink();
  createLateChime(sink).keepOnly(new Set());
  expect(heard).toEqual([]);
});
