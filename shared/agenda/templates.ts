// Meetings ready to be held, as data: their steps, tables, moderation and notice, in both languages side by side.
import type { Language } from '../model/meeting'
import { type Activity, takesNotes } from '../model/step'
import type { MeetingPlan } from './plan'

type Both = readonly [zh: string, en: string]

interface TemplateStep {
  title: Both
  activity: Activity
  minutes: number
  prompt: Both
  /** Where it differs from what is usual for the activity. */
  mayAddNotes?: boolean
}

interface Template {
  name: Both
  /** What it is for, in one line. */
  means: Both
  moderateQuestions: boolean
  tables: number
  /** Empty: the usual wording. */
  notice: Both
  steps: readonly TemplateStep[]
}

const quiet: Both = ['', '']

const writeAlone: TemplateStep = {
  title: ['釐清困難與願景：各自寫', 'Problems and vision: write on your own'],
  activity: 'privateWriting',
  minutes: 15,
  prompt: [
    '你遇到什麼困難？希望它變成什麼樣子？一張寫一件事，寫你實際的經驗。',
    'What is hard for you? What should it become? One thing a note, from your own experience.',
  ],
}
const readTogether: TemplateStep = {
  title: ['一起看大家寫的', 'Read what everyone wrote'],
  activity: 'reveal',
  minutes: 10,
  prompt: ['先安靜看完，再說話。', 'Read quietly first, then talk.'],
}
const reportBack: TemplateStep = {
  title: ['各桌報告', 'Tables report back'],
  activity: 'reportBack',
  minutes: 20,
  prompt: [
    '每桌說自己的整理表：問題、解決辦法、風險、誰來負責。',
    'Each table tells its sheet: problems, solutions, risks, who takes them on.',
  ],
}
const closing: TemplateStep = {
  title: ['總結與後續', 'Close and what comes next'],
  activity: 'close',
  minutes: 15,
  prompt: [
    '逐點看：哪些馬上可行，哪些不容易達成，會後由誰回應。',
    'Point by point: what can be done at once, what is hard, and who will answer.',
  ],
}
const rest: TemplateStep = { title: ['休息', 'Break'], activity: 'free', minutes: 10, prompt: quiet }

const publicNotice: Both = [
  '這場會議是一起釐清問題和想法，結論不具拘束力。你寫的內容會出現在大家的畫面上並列入紀錄，不同的意見都會保留；會後有十個工作天可以更正，之後公開。具名或匿名都可以。',
  'This meeting clarifies problems and ideas together; it does not bind anyone. What you write appears on everybody’s screen and in the record, and every view is kept. You can correct the record for ten working days; then it is published. Sign or stay anonymous as you like.',
]
const inHouseNotice: Both = [
  '這場討論是一起整理想法，結論不具拘束力。你寫的內容會出現在大家的畫面上並列入紀錄，不同的意見都會保留。具名或匿名都可以。',
  'This discussion sorts ideas together; it does not bind anyone. What you write appears on everybody’s screen and in the record, and every view is kept. Sign or stay anonymous as you like.',
]

const templates = {
  collaboration: {
    name: ['協作會議（10:00–14:00）', 'Collaboration meeting (10:00–14:00)'],
    means: [
      '完整的一場：說明議題、各自寫、分組整理、報告、總結，四小時、兩桌。',
      'The whole meeting: briefing, private writing, tables, report back, close. Four hours, two tables.',
    ],
    moderateQuestions: false,
    tables: 2,
    notice: publicNotice,
    steps: [
      {
        title: ['開場', 'Welcome'],
        activity: 'briefing',
        minutes: 10,
        prompt: [
          '今天怎麼進行，寫下的內容會怎麼用。',
          'How today works, and what becomes of what you write.',
        ],
      },
      {
        title: ['議題說明與提問', 'Briefing and questions'],
        activity: 'briefing',
        minutes: 40,
        prompt: [
          '聽提案人與業務單位說明；有問題隨時寫進提問。',
          'The petitioner and the line unit present; put questions at any time.',
        ],
      },
      writeAlone,
      readTogether,
      {
        title: ['釐清困難與願景：一起討論', 'Problems and vision: discuss'],
        activity: 'clustering',
        minutes: 45,
        prompt: [
          '把說同一件事的放在一起，最後再命名；不同的意見並列。',
          'Put together what says the same and name it last; different views stand side by side.',
        ],
      },
      { ...rest, title: ['午餐與休息', 'Lunch break'], minutes: 30 },
      {
        title: ['分組討論', 'At the tables'],
        activity: 'worksheet',
        minutes: 45,
        prompt: [
          '從問題想解決辦法，再想風險、如何克服、由誰負責。',
          'From problems to solutions, then risks, how to overcome them, and who takes them on.',
        ],
        mayAddNotes: true,
      },
      reportBack,
      { ...closing, minutes: 25 },
    ],
  },
  camp: {
    name: ['共識營', 'Consensus camp'],
    means: [
      '一群同仁一起整理經驗：兩桌、分組整理成表、報告後投票，約三個半小時。',
      'Colleagues sort their experience: two tables, worksheets, report back and a vote. About three and a half hours.',
    ],
    moderateQuestions: false,
    tables: 2,
    notice: inHouseNotice,
    steps: [
      {
        title: ['說明與暖身', 'Introduction'],
        activity: 'briefing',
        minutes: 20,
        prompt: [
          '今天要一起回答的核心問題，以及怎麼分組。',
          'Today’s core question, and how tables are made up.',
        ],
      },
      writeAlone,
      readTogether,
      {
        title: ['分組：收攏與命名', 'At the tables: gather and name'],
        activity: 'clustering',
        minutes: 50,
        prompt: [
          '把說同一件事的放在一起，討論清楚後再命名。',
          'Put together what says the same; name it when it is clear.',
        ],
      },
      rest,
      {
        title: ['分組：整理成表', 'At the tables: the worksheet'],
        activity: 'worksheet',
        minutes: 50,
        prompt: [
          '每個問題有什麼解決辦法、風險、如何克服，由誰負責。',
          'For each problem: solutions, risks, how to overcome them, who takes them on.',
        ],
        mayAddNotes: true,
      },
      { ...reportBack, minutes: 30 },
      {
        title: ['投票：先做哪些', 'Vote: what first'],
        activity: 'vote',
        minutes: 10,
        prompt: ['把票投給你覺得該先做的。', 'Vote for what should come first.'],
      },
      closing,
    ],
  },
  mini: {
    name: ['三十分鐘小會議', 'Thirty-minute meeting'],
    means: [
      '快速聽到每個人的意見：各自寫、公開、收攏、投票、總結。',
      'Hear everyone quickly: write, reveal, gather, vote, close.',
    ],
    moderateQuestions: false,
    tables: 0,
    notice: inHouseNotice,
    steps: [
      { ...writeAlone, title: ['各自寫', 'Write on your own'], minutes: 5 },
      { ...readTogether, minutes: 3 },
      {
        title: ['收攏與討論', 'Gather and discuss'],
        activity: 'clustering',
        minutes: 12,
        prompt: ['把說同一件事的放在一起。', 'Put together what says the same.'],
      },
      {
        title: ['投票', 'Vote'],
        activity: 'vote',
        minutes: 4,
        prompt: ['把票投給你覺得該先做的。', 'Vote for what should come first.'],
      },
      { ...closing, title: ['總結', 'Close'], minutes: 6 },
    ],
  },
  notes: {
    name: ['只用便利貼', 'Notes only'],
    means: ['一個不限時的步驟，大家隨時寫。', 'One step without a time limit; people write at any time.'],
    moderateQuestions: false,
    tables: 0,
    notice: quiet,
    steps: [
      {
        title: ['寫便利貼', 'Write notes'],
        activity: 'free',
        minutes: 0,
        prompt: ['一張寫一件事。', 'One thing a note.'],
      },
    ],
  },
  questions: {
    name: ['只用提問', 'Questions only'],
    means: [
      '簡報或座談用：大家提問、附議，主持人看過再公開。',
      'For a talk or panel: people ask and upvote; staff look before a question is shown.',
    ],
    moderateQuestions: true,
    tables: 0,
    notice: [
      '你的提問由主持人看過後公開，並列入紀錄。具名或匿名都可以。',
      'Your question is shown once staff have looked at it, and goes into the record. Sign or stay anonymous.',
    ],
    steps: [
      {
        title: ['提問', 'Questions'],
        activity: 'briefing',
        minutes: 0,
        prompt: ['想問什麼都可以；也可以附議別人的提問。', 'Ask anything, or upvote what others ask.'],
      },
    ],
  },
} as const satisfies { readonly [id: string]: Template }

export type TemplateId = keyof typeof templates
export const templateIds = Object.keys(templates) as readonly TemplateId[]

export function templateName(id: TemplateId, language: Language): { name: string; means: string } {
  const { name, means } = templates[id]
  const at = language === 'en' ? 1 : 0
  return { name: name[at], means: means[at] }
}

export function planOfTemplate(id: TemplateId, language: Language): MeetingPlan {
  const { moderateQuestions, tables, notice, steps }: Template = templates[id]
  const at = language === 'en' ? 1 : 0
  return {
    meeting: { moderateQuestions, notice: notice[at] },
    steps: steps.map(({ title, activity, minutes, prompt, mayAddNotes = takesNotes(activity) }) => {
      return { title: title[at], activity, minutes, prompt: prompt[at], mayAddNotes, mayEditOwn: true }
    }),
    tables: Array.from({ length: tables }, (_, index) => tableNames[at]![index]!),
    polls: [],
  }
}

const tableNames = [
  ['第一組', '第二組'],
  ['Table 1', 'Table 2'],
]
