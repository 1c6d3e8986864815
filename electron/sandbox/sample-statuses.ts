/** The ids of the sample's statuses; the caller names them in the person's language. */
export const SAMPLE_STATUS_IDS = [
  'available',
  'busy',
  'lunch',
  'short-break',
  'away',
  'offline',
] as const;

type SampleStatusId = (typeof SAMPLE_STATUS_IDS)[number];

/** What to call each status; an id without a name is its own name. */
export type SampleNames = Readonly<Partial<Record<SampleStatusId, string>>>;

interface SampleStatus {
  readonly id: SampleStatusId;
  readonly name: string;
  readonly kind: 'available' | 'busy' | 'away' | 'break' | 'offline';
  readonly icon?: 'lunch' | 'coffee';
  /** An allowance, not an end. */
  readonly minutes?: number;
  readonly hotkey?: string;
  /** The setting of each account, by account id. */
  readonly accounts: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const MESSAGE = '{message}';

const garoon = (code: string): Readonly<Record<string, unknown>> => ({ code, notes: MESSAGE });

const lineworks = (profileStatusId: string): Readonly<Record<string, unknown>> => ({
  profileStatusId,
  statusMessage: MESSAGE,
});

const onBreak = (breakType: string, breakCause: string): Readonly<Record<string, unknown>> => ({
  workState: 'ONBREAK',
  breakType,
  breakCause,
  breakNote: MESSAGE,
});

/** Six statuses, each with what it means at every vendor; breaks and codes exist there. */
export const sampleStatuses = (names: SampleNames): readonly SampleStatus[] => {
  const named = <Id extends SampleStatusId>(id: Id): { id: Id; name: string } => ({
    id,
    name: names[id] ?? id,
  });
  return [
    {
      ...named('available'),
      kind: 'available',
      hotkey: 'Control+Alt+1',
      accounts: {
        conpeek: { workState: 'ONLINE', onlineModeId: 98 },
        garoon: garoon('attend'),
        lineworks: { clear: true },
        idealist: { value: 'available' },
      },
    },
    {
      ...named('busy'),
      kind: 'busy',
      hotkey: 'Control+Alt+2',
      accounts: {
        conpeek: onBreak('BUSINESS', 'Meeting'),
        garoon: garoon('In a meeting'),
        lineworks: lineworks('BUSY'),
        idealist: { value: 'busy' },
      },
    },
    {
      ...named('lunch'),
      icon: 'lunch',
      kind: 'break',
      minutes: 60,
      hotkey: 'Control+Alt+3',
      accounts: {
        conpeek: onBreak('COFFEE', 'Lunch'),
        garoon: garoon('absence'),
        lineworks: {
          ...lineworks('AWAY'),
          autoReplyMail: { internal: { content: MESSAGE, sentDirectlyToMe: true } },
        },
        idealist: { value: 'lunch' },
      },
    },
    {
      ...named('short-break'),
      icon: 'coffee',
      kind: 'break',
      minutes: 15,
      hotkey: 'Control+Alt+4',
      accounts: {
        conpeek: onBreak('COFFEE', 'Short break'),
        garoon: garoon('attend'),
        lineworks: lineworks('AWAY'),
        idealist: { value: 'break' },
      },
    },
    {
      ...named('away'),
      kind: 'away',
      hotkey: 'Control+Alt+5',
      accounts: {
        conpeek: onBreak('BUSINESS', 'Away from desk'),
        garoon: garoon('absence'),
        lineworks: lineworks('AWAY'),
        idealist: { value: 'away' },
      },
    },
    {
      ...named('offline'),
      kind: 'offline',
      hotkey: 'Control+Alt+6',
      accounts: {
        conpeek: { workState: 'OFFLINE' },
        garoon: garoon('absence'),
        lineworks: lineworks('LEAVE_OFFICE'),
        idealist: { value: 'offline' },
      },
    },
  ];
};
