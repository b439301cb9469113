import { randomUUID } from 'node:crypto';
import { shippedSituations } from '../../shared/handbook/situations';
import type { OwnField } from '../../shared/register-entry';
import type { RegisterKind } from '../../shared/register-kinds';
import { minuteMs } from '../../shared/time';
import { checkPin } from '../people/check-pin';
import { listOnSite } from '../reception/list-on-site';
import { addHappening } from '../registers/add-happening';
import { writeEntry } from '../registers/write-entry';
import type { UseCaseContext } from '../use-case';
import { done } from './done';

interface DemoEntry {
  /** Counts back from now: when it was written, and how much earlier it happened. */
  readonly minute: number;
  readonly earlierBy?: number;
  /** The page of the handbook that it was written by. */
  readonly situationId: string;
  /** Whose party it concerns, while it is on site. */
  readonly guest?: string;
  readonly place: string;
  readonly what: string;
  readonly done: string;
  readonly told: string;
  readonly own: Partial<Record<OwnField, string>>;
  /** How many of the handbook's steps were done. */
  readonly ticked: number;
  readonly owner: string;
  /** What happened to it since, by minutes after it was written. */
  readonly after: readonly (readonly [minutes: number, kind: 'noted' | 'closed', text: string])[];
}

/** What was registered on the practice day: one complaint, and what else a hall has on a Tuesday. */
export const demoEntries: readonly DemoEntry[] = [
  {
    ...{ minute: -246, situationId: 'complaint', guest: '郭', place: '大厅', owner: '林岚' },
    what: '郭女士投诉坐下一分多钟没人送水，说别处一进门就有热茶。',
    ...{ done: '当面道歉，马上送上柠檬水和点心', told: '林岚', ticked: 5 },
    own: { person: '郭女士', wish: '希望以后有人先招呼' },
    after: [
      [6, 'noted', '林岚到桌边致歉，郭女士表示理解'],
      [70, 'closed', '离场时再次致歉，郭女士说下次还来；吧台已调整站位'],
    ],
  },
  {
    ...{ minute: -232, earlierBy: 21, situationId: 'tout', place: '车场入口', owner: '周洁' },
    what: '两名中介在车场入口向客户发传单。',
    ...{ done: '礼貌劝离，目送到红线以外', told: '林岚', ticked: 3 },
    own: { organisation: '未出示工牌', behaviour: '拦车递传单' },
    after: [[2, 'closed', '已离开，车场岗加强留意']],
  },
  {
    ...{ minute: -140, situationId: 'gift', guest: '唐', place: '接待台', owner: '王芳' },
    what: '唐女士离场前坚持留下一盒茶叶，推辞三次未果。',
    ...{ done: '收下后未拆，报告主管', told: '林岚', ticked: 5 },
    own: { thing: '龙井茶叶一盒', value: '约 200 元', giver: '唐女士', handedTo: '林岚' },
    after: [[15, 'closed', '已上交入柜，主管致电唐女士道谢']],
  },
  {
    ...{ minute: -125, situationId: 'unknown-answer', guest: '邓', place: '沙盘', owner: '李静' },
    what: '邓女士问地铁 6 号线最近的出入口几时开通，答应两小时内回复。',
    ...{ done: '记下问题，请李静向开发商核实', told: '李静', ticked: 3 },
    own: { person: '邓女士', answerTo: '回电' },
    after: [[40, 'noted', '开发商客服答应下午给准信']],
  },
  {
    ...{ minute: -118, situationId: 'spill', guest: '彭', place: '洽谈区', owner: '周洁' },
    what: '添水时同行老人转身，茶水洒到袖口，没有烫到。',
    ...{ done: '道歉、递毛巾、换杯换桌布', told: '林岚', ticked: 4 },
    own: { injury: '无', damage: '浅色外套袖口' },
    after: [[25, 'noted', '外套已送干洗，今晚取回']],
  },
  {
    ...{ minute: -52, situationId: 'lost-property', place: '儿童区', owner: '王芳' },
    what: '保洁在儿童区捡到一个蓝色水壶。',
    ...{ done: '两人清点后交接待台', told: '何阿姨', ticked: 3 },
    ...{ own: { thing: '蓝色儿童水壶', keptAt: '接待台 2 号柜' }, after: [] },
  },
];

/** Writes an entry at its time, then what happened to it, each as a scene of the day. */
export function entryScenes(
  at: (atMs: number) => UseCaseContext,
  idOf: (name: string) => string,
  nowMs: number,
): { readonly atMs: number; readonly play: () => Promise<void> }[] {
  return demoEntries.flatMap((entry) => {
    const writtenMs = nowMs + entry.minute * minuteMs;
    let entryId = '';
    const writing = {
      atMs: writtenMs,
      play: async () => {
        entryId = await enter(at(writtenMs), entry, idOf(entry.owner));
      },
    };
    const after = entry.after.map(([minutes, kind, text]) => {
      const atMs = writtenMs + minutes * minuteMs;
      const happening = { idempotencyKey: randomUUID(), kind, text };
      return {
        atMs,
        play: async () => {
          done(await addHappening(checkPin)(at(atMs), { ...happening, entryId }));
        },
      };
    });
    return [writing, ...after];
  });
}

async function enter(context: UseCaseContext, entry: DemoEntry, ownerId: string): Promise<string> {
  const page = shippedSituations.find(({ id }) => id === entry.situationId)?.content;
  const kind: RegisterKind | null | undefined = page?.register;
  if (!page || !kind) throw new Error(`no register for ${entry.situationId}`);
  const { place, what, told, own, guest, earlierBy } = entry;
  const { visits } = await listOnSite(context, {});
  const visit = visits.find(({ guestName }) => guestName === guest);
  if (guest && !visit) throw new Error(`nobody on site is called ${guest}`);
  const { entryId } = done(
    await writeEntry(context, {
      ...{ idempotencyKey: randomUUID(), kind, incident: page.incident, guestId: null },
      fromEntryId: null,
      ...{ place, what, done: entry.done, told, own, ownerId, visitId: visit?.visitId ?? null },
      occurredAtMs: earlierBy ? context.now() - earlierBy * minuteMs : null,
      steps: page.steps.map((step, index) => ({ ...step, done: index < entry.ticked })),
    }),
  );
  return entryId;
}
