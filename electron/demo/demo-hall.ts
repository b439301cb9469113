import type { VisitSource } from '../../shared/fields';
import type { Post } from '../../shared/procedure';

/** The practice hall: a believable Tuesday. All names, numbers and faces are made up. */

export const demoHallName = '云栖府销售中心';

/** Everybody's PIN in the practice hall. */
export const demoPin = '123456';

export const demoStaff: readonly { name: string; posts: Post[]; pin?: string }[] = [
  { name: '林岚', posts: ['supervisor'], pin: demoPin },
  { name: '王芳', posts: ['reception'], pin: demoPin },
  { name: '周洁', posts: ['reception', 'greeter'], pin: demoPin },
  { name: '王小雨', posts: ['bar'] },
  { name: '李想', posts: ['bar'] },
  { name: '赵文', posts: ['bar'] },
  { name: '何阿姨', posts: ['cleaning'] },
  { name: '李静', posts: ['agent'] },
  { name: '张伟', posts: ['agent'] },
  { name: '陈晨', posts: ['agent'] },
  { name: '赵敏', posts: ['agent'] },
  { name: '刘洋', posts: ['agent'] },
  { name: '孙悦', posts: ['agent'] },
  { name: '吴昊', posts: ['agent'] },
  { name: '郑爽', posts: ['agent'] },
  { name: '冯凯', posts: ['agent'] },
  { name: '蒋雯', posts: ['agent'] },
  { name: '韩磊', posts: ['agent'] },
  { name: '杨帆', posts: ['agent'] },
];

/** One party of the day: when it came, how long the bar took, how long it stayed. */
export interface DemoParty {
  readonly minute: number;
  readonly name: string;
  readonly formOfAddress: 'mr' | 'ms';
  readonly phone: string;
  readonly partySize: number;
  readonly source: VisitSource;
  /** Seconds from entering to the drinks on the table; undefined while they wait. */
  readonly servedAfterSeconds?: number;
  /** Minutes on site; undefined while they are here. */
  readonly stayedMinutes?: number;
  readonly drinks: readonly string[];
}

const party = (
  minute: number,
  name: string,
  formOfAddress: 'mr' | 'ms',
  phone: string,
  partySize: number,
  source: VisitSource,
  drinks: readonly string[],
  servedAfterSeconds?: number,
  stayedMinutes?: number,
): DemoParty => ({
  minute,
  name,
  formOfAddress,
  phone,
  partySize,
  source,
  drinks,
  ...(servedAfterSeconds === undefined ? {} : { servedAfterSeconds }),
  ...(stayedMinutes === undefined ? {} : { stayedMinutes }),
});

/** Minutes count back from now: a guest at -330 came five and a half hours ago. */
export const demoParties: readonly DemoParty[] = [
  party(-322, '陈', 'mr', '13800001001', 2, 'walk-in', ['茶', '茶'], 38, 55),
  party(-310, '刘', 'ms', '13900001002', 3, 'referral', ['温水', '茶', '橙汁'], 52, 62),
  party(-301, '黄', 'mr', '13700001003', 1, 'call', ['美式咖啡'], 33, 40),
  party(-288, '徐', 'ms', '13600001004', 2, 'online', ['柠檬水', '柠檬水'], 47, 48),
  party(-279, '马', 'mr', '13500001005', 4, 'broker', ['茶', '茶', '温水', '可乐'], 58, 70),
  party(-270, '朱', 'ms', '', 2, 'walk-in', ['温水', '温水'], 41, 33),
  party(-262, '胡', 'mr', '13400001007', 2, 'call', ['茶', '拿铁'], 49, 75),
  party(-251, '郭', 'ms', '18800001008', 3, 'walk-in', ['柠檬水', '茶', '茶'], 96, 58),
  party(-240, '林', 'mr', '18700001009', 1, 'online', ['美式咖啡'], 29, 37),
  party(-233, '高', 'ms', '18600001010', 2, 'referral', ['茶', '橙汁'], 44, 66),
  party(-221, '罗', 'mr', '18500001011', 2, 'walk-in', ['茶', '茶'], 51, 42),
  party(-210, '梁', 'ms', '18400001012', 5, 'broker', ['茶', '茶', '温水', '橙汁', '可乐'], 57, 80),
  party(-198, '宋', 'mr', '', 1, 'walk-in', ['温水'], 36, 28),
  party(-187, '唐', 'ms', '18200001014', 2, 'call', ['拿铁', '茶'], 45, 52),
  party(-174, '许', 'mr', '18100001015', 3, 'online', ['茶', '茶', '茶'], 40, 64),
  party(-160, '邓', 'ms', '17800001016', 2, 'walk-in', ['柠檬水', '温水'], 54, 47),
  party(-149, '韩', 'mr', '17700001017', 2, 'referral', ['茶', '美式咖啡'], 39, 71),
  party(-137, '曹', 'ms', '17600001018', 1, 'call', ['温水'], 31, 35),
  party(-128, '彭', 'mr', '17500001019', 4, 'walk-in', ['茶', '茶', '可乐', '可乐'], 72, 60),
  party(-116, '曾', 'ms', '17300001020', 2, 'broker', ['茶', '茶'], 42, 55),
  party(-104, '萧', 'mr', '15900001021', 2, 'online', ['美式咖啡', '柠檬水'], 48, 90),
  party(-96, '田', 'ms', '15800001022', 3, 'walk-in', ['茶', '温水', '橙汁'], 50),
  party(-88, '董', 'mr', '15700001023', 2, 'call', ['茶', '茶'], 37, 79),
  party(-79, '潘', 'ms', '15600001024', 1, 'referral', ['拿铁'], 43, 74),
  party(-71, '袁', 'mr', '15500001025', 5, 'walk-in', ['茶', '茶', '茶', '橙汁', '可乐'], 59),
  party(-63, '蔡', 'ms', '', 2, 'walk-in', ['温水', '温水'], 46, 58),
  party(-55, '余', 'mr', '15200001027', 2, 'online', ['茶', '美式咖啡'], 35),
  party(-47, '于', 'ms', '15100001028', 3, 'broker', ['柠檬水', '茶', '茶'], 53, 44),
  party(-38, '杜', 'mr', '15000001029', 2, 'call', ['茶', '茶'], 40, 33),
  party(-30, '叶', 'ms', '13800001030', 4, 'referral', ['茶', '温水', '橙汁', '可乐'], 66),
  party(-22, '程', 'mr', '13900001031', 1, 'walk-in', ['美式咖啡'], 32, 16),
  party(-13, '魏', 'ms', '13700001032', 2, 'online', ['茶', '柠檬水'], 45),
  party(-6, '苏', 'mr', '13600001033', 3, 'walk-in', ['茶', '茶', '温水'], 49),
  party(-1.4, '吕', 'ms', '13500001034', 2, 'call', ['茶', '茶']),
  party(-0.6, '丁', 'mr', '13400001035', 2, 'walk-in', ['温水', '茶']),
  party(-0.2, '任', 'ms', '', 1, 'walk-in', ['拿铁']),
];

/** Guests of the day who had been here the Tuesday before: returning visits. */
export const demoEarlierPhones: readonly string[] = [
  '13900001002',
  '18700001009',
  '18100001015',
  '15800001022',
  '15500001025',
  '15100001028',
  '13700001032',
];
