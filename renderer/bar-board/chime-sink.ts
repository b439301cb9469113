import type { ChimeSink } from './late-chime';

/** Two tones of a small bell, the second a fourth lower. Hertz, and seconds from the start. */
const tones = [
  { pitch: 880, fromS: 0, untilS: 0.5 },
  { pitch: 659.26, fromS: 0.28, untilS: 1.1 },
] as const;
const volume = 0.35;

/** The chime through the loudspeaker, made by WebAudio. Silent where the machine has no sound. */
export function newChimeSink(): ChimeSink {
  let shared: AudioContext | undefined;
  return {
    start(onEnd) {
      shared ??= new AudioContext();
      const context = shared;
      const bus = context.createGain();
      bus.connect(context.destination);
      let silenced = false;
      // Where the machine has no sound the context never runs: the chime must still come to an end.
      const givenUp = setTimeout(onEnd, 2000);
      const end = () => {
        clearTimeout(givenUp);
        onEnd();
      };
      const play = () => {
        if (silenced) return;
        const last = tones.map((tone) => ring(context, bus, tone)).at(-1);
        last?.addEventListener('ended', end);
      };
      if (context.state === 'running') play();
      else void context.resume().then(play, end);
      return () => {
        silenced = true;
        clearTimeout(givenUp);
        bus.disconnect();
      };
    },
  };
}

function ring(
  context: AudioContext,
  bus: AudioNode,
  { pitch, fromS, untilS }: (typeof tones)[number],
): OscillatorNode {
  const from = context.currentTime + fromS;
  const until = context.currentTime + untilS;
  const loudness = context.createGain();
  loudness.gain.setValueAtTime(0.0001, from);
  loudness.gain.exponentialRampToValueAtTime(volume, from + 0.015);
  loudness.gain.exponentialRampToValueAtTime(0.0001, until);
  const oscillator = new OscillatorNode(context, { frequency: pitch, type: 'sine' });
  oscillator.connect(loudness).connect(bus);
  oscillator.start(from);
  oscillator.stop(until);
  return oscillator;
}
