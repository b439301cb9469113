import type { HallSettings } from '../../shared/hall-settings';

type AlarmSound = HallSettings['alarmSound'];

/** Hertz, and seconds from the start. */
interface Tone {
  readonly pitch: number;
  readonly fromS: number;
  readonly untilS: number;
  readonly type: OscillatorType;
}

const knock = (fromS: number): Tone => ({
  ...{ pitch: 196, fromS, untilS: fromS + 0.16, type: 'triangle' },
});

/** A small bell, the second tone a fourth lower; three rising tones; three knocks on wood. */
const tonesOf: Readonly<Record<AlarmSound, readonly Tone[]>> = {
  bell: [
    { pitch: 880, fromS: 0, untilS: 0.5, type: 'sine' },
    { pitch: 659.26, fromS: 0.28, untilS: 1.1, type: 'sine' },
  ],
  rising: [
    { pitch: 523.25, fromS: 0, untilS: 0.28, type: 'sine' },
    { pitch: 659.26, fromS: 0.2, untilS: 0.48, type: 'sine' },
    { pitch: 783.99, fromS: 0.4, untilS: 1, type: 'sine' },
  ],
  knock: [knock(0), knock(0.22), knock(0.44)],
};

let shared: AudioContext | undefined;

/**
 * Sounds the alarm once through the loudspeaker, made by WebAudio; silent where the machine has no
 * sound. `onEnd` is called when it has died away by itself. Returns what silences it.
 * @param volume percent
 */
export function soundAlarm(sound: AlarmSound, volume: number, onEnd: () => void): () => void {
  shared ??= new AudioContext();
  const context = shared;
  const bus = context.createGain();
  bus.gain.value = volume / 100;
  bus.connect(context.destination);
  let silenced = false;
  // Where the machine has no sound the context never runs: the alarm must still come to an end.
  const givenUp = setTimeout(onEnd, 2000);
  const end = () => {
    clearTimeout(givenUp);
    onEnd();
  };
  const play = () => {
    if (silenced) return;
    const last = tonesOf[sound].map((tone) => ring(context, bus, tone)).at(-1);
    last?.addEventListener('ended', end);
  };
  if (context.state === 'running') play();
  else void context.resume().then(play, end);
  return () => {
    silenced = true;
    clearTimeout(givenUp);
    bus.disconnect();
  };
}

function ring(
  context: AudioContext,
  bus: AudioNode,
  { pitch, fromS, untilS, type }: Tone,
): OscillatorNode {
  const from = context.currentTime + fromS;
  const until = context.currentTime + untilS;
  const loudness = context.createGain();
  loudness.gain.setValueAtTime(0.0001, from);
  loudness.gain.exponentialRampToValueAtTime(0.6, from + 0.015);
  loudness.gain.exponentialRampToValueAtTime(0.0001, until);
  const oscillator = new OscillatorNode(context, { frequency: pitch, type });
  oscillator.connect(loudness).connect(bus);
  oscillator.start(from);
  oscillator.stop(until);
  return oscillator;
}
