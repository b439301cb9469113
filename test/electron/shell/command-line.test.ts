import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { ownArguments, readCommandLine } from '../../../electron/shell/command-line';

test('our own arguments are read, in any order', () => {
  expect(readCommandLine([])).toEqual({ ok: true, value: { demo: false } });
  expect(readCommandLine(['--screenshot', 'out', '--demo'])).toEqual({
    ...{ ok: true, value: { demo: true, screenshot: resolve('out') } },
  });
});

test.each([['--demmo'], ['out'], ['-demo'], ['--no-such'], ['--demo=1']])(
  '%s is named, not ignored',
  (argument) => {
    expect(readCommandLine(['--demo', argument])).toEqual({
      ...{ ok: false, reason: 'unknown-argument', detail: { argument } },
    });
  },
);

test.each([[['--screenshot']], [['--screenshot', '--demo']]])('%j lacks its folder', (args) => {
  expect(readCommandLine(args)).toEqual({ ok: false, reason: 'missing-folder' });
});

test('what Chromium and the platform put there is not ours to judge', () => {
  const foreign = ['--no-sandbox', '--disable-gpu', '--user-data-dir=/x', '--inspect=0'];
  expect(readCommandLine([...foreign, '--demo'])).toEqual({ ok: true, value: { demo: true } });
});

test('our arguments stand behind the program, or while developing behind the folder of the app', () => {
  expect(ownArguments(['halldesk', '--demo'], true)).toEqual(['--demo']);
  expect(ownArguments(['electron', '--no-sandbox', '.', '--demo'], false)).toEqual(['--demo']);
});
