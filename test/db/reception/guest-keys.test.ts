import { expect, test } from 'vitest';
import { guestKeys } from '../../../db/reception/guest-keys';

const keysOf = (name: string, phone: string | null = null, plates: string[] = []) =>
  guestKeys({ name, phone, plates });

test('a name is kept from each character on, in pinyin and in initials; the phone backwards', async () => {
  expect(await keysOf('张晓明', '13800138000')).toEqual([
    ...[
      '00083100831.mxz张明晓',
      'ming',
      'xiaoming',
      'xm',
      'zhangxiaoming',
      'zhangxm',
      'zhxm',
      'zxm',
    ],
    ...['张晓明', '明', '晓明'],
  ]);
});

test('plates are kept backwards, in capitals, without an ending in Han', async () => {
  expect(await keysOf('12', null, ['粤B12345', '粤Z8X9A港'])).toEqual(['54321B粤.', 'A9X8Z粤.']);
});

test.each([
  ['单雄信', ['shanxiongxin', 'danxiongxin']],
  ['曾志伟', ['zengzhiwei', 'cengzhiwei']],
  ['解晓东', ['xiexiaodong', 'jiexiaodong']],
  ['仇英', ['qiuying', 'chouying']],
  ['区志航', ['ouzhihang', 'quzhihang']],
  ['朴树', ['piaoshu', 'pushu']],
  ['盖叫天', ['gejiaotian', 'gaijiaotian']],
  ['查良镛', ['zhaliangyong', 'chaliangyong']],
  ['乐嘉', ['yuejia', 'lejia']],
  ['尉迟恭', ['yuchigong', 'weichigong']],
  ['万俟卨', ['moqixie']],
  ['欧阳修', ['ouyangxiu']],
  ['吕布', ['lubu', 'lvbu', 'lyubu']],
  ['張曉明', ['zhangxiaoming']],
  ['𠮷野家', ['𠮷野家', 'yejia']],
  ['张😀三', ['zhangsan', '张😀三', '😀三']],
  ['José O’Neil', ['joseoneil', 'oneil']],
  ['Lisa 王', ['lisawang', '王']],
  ['迪丽热巴·迪力木拉提', ['dilireba']],
  ['Иван', ['иван']],
])('%s is kept under %j', async (name, expected) => {
  const keys = await keysOf(name);
  expect(expected.filter((prefix) => !keys.some((key) => key.startsWith(prefix)))).toEqual([]);
});

test('a name of sixty characters is kept from its first eight on, one without letters not at all', async () => {
  const long = '一二三四五六七八九十'.repeat(6);
  const keys = await keysOf(long);
  expect(keys.filter((key) => long.endsWith(key))).toHaveLength(8);
  expect(keys).toContain(long.slice(7));
  expect(keys.length).toBeLessThan(60);
  expect(await keysOf('12·…')).toEqual([]);
});
