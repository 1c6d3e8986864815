import { describe, expect, it } from 'vitest';
import { quickEntry } from '../../../../../renderer/features/switcher/entry/quick-entry.ts';
import { contextOf, understood } from './entry-context.ts';

type Row = readonly [text: string, first: string];

const english: readonly Row[] = [
  ['lunch 45', 'lunch | 45 min | '],
  ['45 lunch', 'lunch | 45 min | '],
  ['lunch for 45', 'lunch | 45 min | '],
  ['lunch 45m', 'lunch | 45 min | '],
  ['lunch for 45 minutes', 'lunch | 45 min | '],
  ['lunch 1h', 'lunch | 60 min | '],
  ['lunch 1h30', 'lunch | 90 min | '],
  ['lunch 1h30m', 'lunch | 90 min | '],
  ['lunch 1 hour and 15 minutes', 'lunch | 75 min | '],
  ['lunch 1.5 h', 'lunch | 90 min | '],
  ['lunch ½ h', 'lunch | 30 min | '],
  ['lunch half an hour', 'lunch | 30 min | '],
  ['lunch for an hour', 'lunch | 60 min | '],
  ['lunch 2 days', 'lunch | 2880 min | '],
  ['busy until 2pm', 'busy | 14:00 | '],
  ['busy till 2 pm', 'busy | 14:00 | '],
  ['busy until 2:30 p.m.', 'busy | 14:30 | '],
  ['busy until 14:00', 'busy | 14:00 | '],
  ['busy 2pm', 'busy | 14:00 | '],
  ['busy until 2', 'busy | 14:00 | '],
  ["busy until 5 o'clock", 'busy | 17:00 | '],
  ['until 2pm busy', 'busy | 14:00 | '],
  ['busy until midnight', 'busy | end-of-day | '],
  ['busy until noon', 'busy | past | '],
  ['busy until the end of the day', 'busy | end-of-day | '],
  ['busy eod', 'busy | end-of-day | '],
  ['busy end-of-day', 'busy | end-of-day | '],
  ['off tomorrow morning', 'offline | next-morning | '],
  ['off until tomorrow', 'offline | next-morning | '],
  ['busy until tomorrow 9am', 'busy | 11-25T09:00 | '],
  ['busy until 9 tomorrow', 'busy | 11-25T09:00 | '],
  ['busy customer visit until 2pm', 'busy | 14:00 | customer visit'],
  ['until 2pm busy customer visit', 'busy | 14:00 | customer visit'],
  ['busy: customer visit, until 2pm', 'busy | 14:00 | customer visit'],
  ['customer visit busy 30m', 'busy | 30 min | customer visit'],
  ['busy visit 3 customers', 'busy |  | visit 3 customers'],
];

const polish: readonly Row[] = [
  ['zajęty 30 min', 'busy | 30 min | '],
  ['ZAJETY 30 MIN', 'busy | 30 min | '],
  ['zajęta do 14', 'busy | 14:00 | '],
  ['zajęty do 14:30', 'busy | 14:30 | '],
  ['zajęty do 14.30', 'busy | 14:30 | '],
  ['zajęty do godz. 14', 'busy | 14:00 | '],
  ['zajęty do 2 po południu', 'busy | 14:00 | '],
  ['obiad 1,5 godz.', 'lunch | 90 min | '],
  ['obiad na godzinę', 'lunch | 60 min | '],
  ['obiad przez 20 minut', 'lunch | 20 min | '],
  ['przerwa na pół godziny', 'short-break | 30 min | '],
  ['przerwa kwadrans', 'short-break | 15 min | '],
  ['zajęty 2 godziny i 15 minut', 'busy | 135 min | '],
  ['zajęty do końca dnia', 'busy | end-of-day | '],
  ['zajęty do północy', 'busy | end-of-day | '],
  ['nieobecny do jutra', 'away | next-morning | '],
  ['nieobecny do jutra rana', 'away | next-morning | '],
  ['nieobecny do jutra do 9:00', 'away | 11-25T09:00 | '],
  ['nieobecny jutro o 10', 'away | 11-25T10:00 | '],
  ['zajęty u klienta 1h30', 'busy | 90 min | u klienta'],
];

const japanese: readonly Row[] = [
  ['昼食 45分', 'lunch | 45 min | '],
  ['ランチ４５分', 'lunch | 45 min | '],
  ['３０分 休憩', 'short-break | 30 min | '],
  ['30分間休憩', 'short-break | 30 min | '],
  ['取り込み中 2時間', 'busy | 120 min | '],
  ['取り込み中 1時間半', 'busy | 90 min | '],
  ['取り込み中 1時間30分', 'busy | 90 min | '],
  ['取り込み中 15時まで', 'busy | 15:00 | '],
  ['取り込み中15時半まで', 'busy | 15:30 | '],
  ['取り込み中 15時30分まで', 'busy | 15:30 | '],
  ['取り込み中 １５：３０まで', 'busy | 15:30 | '],
  ['取り込み中 午後3時まで', 'busy | 15:00 | '],
  ['会議で15時まで', 'busy | 15:00 | 会議'],
  ['15時まで会議', 'busy | 15:00 | 会議'],
  ['離席 今日いっぱい', 'away | end-of-day | '],
  ['退勤 明日まで', 'offline | next-morning | '],
  ['退勤 明日の朝まで', 'offline | next-morning | '],
  ['退勤 明日9時まで', 'offline | 11-25T09:00 | '],
  ['取り込み中 お客様訪問 15時まで', 'busy | 15:00 | お客様訪問'],
];

const korean: readonly Row[] = [
  ['점심 45분', 'lunch | 45 min | '],
  ['점심 45분 동안', 'lunch | 45 min | '],
  ['점심 한 시간', 'lunch | 60 min | '],
  ['점심 1시간 반', 'lunch | 90 min | '],
  ['휴식 30분간', 'short-break | 30 min | '],
  ['회의 15시까지', 'busy | 15:00 | 회의'],
  ['회의15시까지', 'busy | 15:00 | 회의'],
  ['바쁨 오후 3시까지', 'busy | 15:00 | '],
  ['바쁨 오후 3시 30분까지', 'busy | 15:30 | '],
  ['바쁨 3시 반까지', 'busy | 15:30 | '],
  ['바쁨 15:30까지', 'busy | 15:30 | '],
  ['바쁨 밤 12시까지', 'busy | 00:00 | '],
  ['자리비움 오늘까지', 'away | end-of-day | '],
  ['퇴근 내일까지', 'offline | next-morning | '],
  ['퇴근 내일 아침까지', 'offline | next-morning | '],
  ['퇴근 내일 9시까지', 'offline | 11-25T09:00 | '],
  ['바쁨 고객 방문 2시간', 'busy | 120 min | 고객 방문'],
];

const russian: readonly Row[] = [
  ['обед 45', 'lunch | 45 min | '],
  ['обед 45 мин.', 'lunch | 45 min | '],
  ['обед на полчаса', 'lunch | 30 min | '],
  ['обед на час', 'lunch | 60 min | '],
  ['занят 2 часа', 'busy | 120 min | '],
  ['занят 1 час 30 минут', 'busy | 90 min | '],
  ['занят 1,5 часа', 'busy | 90 min | '],
  ['занят полтора часа', 'busy | 90 min | '],
  ['занята до 14:00', 'busy | 14:00 | '],
  ['занят до 14', 'busy | 14:00 | '],
  ['занят до 14 часов', 'busy | 14:00 | '],
  ['занят до 3 часов дня', 'busy | 15:00 | '],
  ['занят до 2 часов ночи', 'busy | past | '],
  ['занят до конца дня', 'busy | end-of-day | '],
  ['отошёл до завтра', 'away | next-morning | '],
  ['не работаю до утра', 'offline | next-morning | '],
  ['не работаю завтра до 9', 'offline | 11-25T09:00 | '],
  ['занят встреча с клиентом до 15:00', 'busy | 15:00 | встреча с клиентом'],
];

describe.each([
  ['English', english],
  ['Polish', polish],
  ['Japanese', japanese],
  ['Korean', korean],
  ['Russian', russian],
])('an entry in %s', (_language, rows) => {
  it.each(rows)('%s → %s', (text, first) => {
    expect(understood(text)[0]).toBe(first);
  });
});

describe('a time of day', () => {
  it.each([
    ['13:20', 'until 14:00', '14:00'],
    ['13:20', 'until 13:20', 'past'],
    ['13:20', 'until 1:20', '01:20'],
    ['13:20', 'until 1:10', '01:10'],
    ['13:20', 'until 9', '21:00'],
    ['09:00', 'until 9', '21:00'],
    ['13:20', 'until 09:00', 'past'],
    ['22:00', 'until 09:00', '09:00'],
    ['22:00', 'until 6am', '06:00'],
    ['22:00', 'until 20:00', 'past'],
    ['22:00', 'until today 23:00', '23:00'],
    ['22:00', 'until today 6am', 'past'],
    ['13:20', 'until 12:00', 'past'],
    ['13:20', 'until 24:00', '00:00'],
    ['13:20', 'until tomorrow 2', '11-25T14:00'],
  ])('at %s, "%s" means %s', (time, text, ending) => {
    expect(understood(text, contextOf(time))[0]).toBe(`available | ${ending} | `);
  });

  it.each(['until 25:00', 'until 14:75', 'busy 1:234'])('no clock shows "%s"', (text) => {
    const [first] = quickEntry(text, contextOf());
    expect(first?.ending).toBeNull();
  });

  it.each([
    ['0 min', 'too-short'],
    ['0', ''],
    ['400 days', 'too-long'],
    ['366 days', '527040 min'],
  ])('the length "%s" is %s', (text, ending) => {
    expect(understood(`busy ${text}`)[0]?.split(' | ')[1]).toBe(ending);
  });
});

describe('without a status', () => {
  it('an ending holds for what shows now, and any other can be chosen', () => {
    const rows = understood('до 14:00');
    expect(rows[0]).toBe('available | 14:00 | ');
    expect(rows).toHaveLength(6);
    expect(new Set(rows.map((row) => row.split(' | ')[0])).size).toBe(6);
  });

  it('an ending keeps the message that shows now', () => {
    const present = { statusId: 'busy', message: 'customer visit' };
    expect(understood('45', { ...contextOf(), present })[0]).toBe('busy | 45 min | customer visit');
  });

  it('before any status shows, an ending is offered with every status', () => {
    expect(understood('45', { ...contextOf(), present: null })).toHaveLength(6);
    expect(understood('xyz', { ...contextOf(), present: null })).toEqual([]);
  });

  it('words that name nothing are a message for what shows now', () => {
    expect(understood('back at my desk')).toEqual(['available |  | back at my desk']);
  });

  it('nothing typed offers all of them in their order', () => {
    expect(understood('  ').map((row) => row.split(' ')[0])).toEqual([
      'available',
      'busy',
      'lunch',
      'short-break',
      'away',
      'offline',
    ]);
  });
});

describe('a status', () => {
  it.each([
    ['l', 'lunch'],
    ['sho', 'short-break'],
    ['SHORT BREAK', 'short-break'],
    ['brea', 'short-break'],
    ['lucnh', 'lunch'],
    ['lnch', 'lunch'],
    ['vail', 'available'],
    ['afk', 'away'],
  ])('is found by "%s"', (text, id) => {
    expect(quickEntry(text, contextOf())[0]?.statusId).toBe(id);
  });

  it('that stands first wins over one that is a word of the message', () => {
    expect(understood('busy lunch with a client')).toEqual([
      'busy |  | lunch with a client',
      'lunch |  | busy with a client',
    ]);
  });

  it('may have a number in its name', () => {
    const rooms = [
      ['room-5', 'Room 5', 'busy'],
      ['room-50', 'Room 50', 'busy'],
    ] as const;
    expect(understood('room 5', contextOf('13:20', rooms))[0]).toBe('room-5 |  | ');
    expect(understood('room 5 30m', contextOf('13:20', rooms))[0]).toBe('room-5 | 30 min | ');
  });

  it('may be followed by a number that belongs to the message', () => {
    expect(understood('busy room 3')).toEqual(['busy | 3 min | room', 'busy |  | room 3']);
  });

  it('is found without its marks, whatever its letters are', () => {
    const own = [
      ['s1', 'Łączę się', 'busy'],
      ['s2', 'Śniadanie', 'break'],
      ['s3', 'Отъём', 'away'],
      ['s4', 'Ｂ棟', 'away'],
    ] as const;
    const found = (text: string): string | undefined =>
      quickEntry(text, contextOf('13:20', own))[0]?.statusId;
    expect(['lacze', 'SNIADANIE', 'отъем', 'b棟'].map(found)).toEqual(['s1', 's2', 's3', 's4']);
  });

  it('says why it was found', () => {
    const match = (text: string): string | undefined => quickEntry(text, contextOf())[0]?.match;
    expect(
      ['busy', 'off work', 'bu', 'obiad', '회의', 'vail', 'bussy', '', '45'].map(match),
    ).toEqual(['id', 'name', 'beginning', 'same-word', 'kind', 'part', 'slip', 'any', 'kept']);
  });
});
