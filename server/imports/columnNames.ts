// What people call the columns of a list of notes, in either language, in our exports and in those of survey tools.
import type { ColumnRole } from '../../shared/imports/columnRoles'

const names: { readonly [R in ColumnRole]: readonly string[] } = {
  text: [
    ...['內容', '文字', '便利貼', '便利貼內容', '意見', '意見內容', '意見說明', '原文', '建議', '建議內容'],
    ...['想法', '提問', '問題內容', '問題描述', '說明', '回覆', '回覆內容', '發言', '發言內容'],
    ...[
      'text',
      'note',
      'content',
      'words',
      'comment',
      'idea',
      'opinion',
      'feedback',
      'question text',
      'card',
    ],
  ],
  neutral: ['轉譯', '中性文字', '中性用語', '改寫', '潤飾後', 'neutral', 'neutral wording', 'neutral text'],
  category: ['分類', '類別', '類型', '欄位', 'category', 'column', 'type'],
  name: [
    ...['作者', '發言者', '發言人', '提出者', '提案人', '姓名', '名字', '暱稱', '填寫人', '填答者', '誰說的'],
    ...['author', 'speaker', 'name', 'said by', 'full name', 'nickname'],
  ],
  unit: [
    ...['單位', '機關', '部會', '所屬單位', '所屬機關', '服務單位', '服務機關', '任職單位', '組織'],
    ...['unit', 'agency', 'organisation', 'organization', 'department'],
  ],
  theme: ['主題', '議題', '標籤', '面向', 'theme', 'tag', 'tags', 'topic', 'label', 'labels'],
  evidence: ['依據', '逐字稿', '逐字稿依據', '原話', 'evidence', 'quote'],
  ignore: [
    ...['編號', '序號', '項次', '時間', '時間戳記', '日期', '電子郵件', '電子郵件地址', 'email', 'e-mail'],
    ...['id', 'no', 'no.', '#', 'timestamp', 'date', 'time', 'created', 'created at', 'email address'],
  ],
}

const roleOf = new Map<string, ColumnRole>()
for (const [role, known] of Object.entries(names) as [ColumnRole, readonly string[]][]) {
  for (const name of known) roleOf.set(name, role)
}

/** The role of a column by its heading; what a form adds to it (your …, optional, a star) does not count. */
export function roleNamed(heading: string): ColumnRole | null {
  const plain = heading
    .toLowerCase()
    .replace(/[（(【[].*?[)）】\]]/g, '')
    .replace(/^(您|你|請填寫|請輸入)的?|^your |[*＊:：?？]/g, '')
    .trim()
  return roleOf.get(heading.trim().toLowerCase()) ?? roleOf.get(plain) ?? null
}

/** The roles of a header's cells, null for names that say nothing; null when the row is no header. */
export function readHeader(cells: readonly string[]): (ColumnRole | null)[] | null {
  const roles = cells.map(roleNamed)
  const known = new Set(roles.filter((role) => role !== null && role !== 'ignore'))
  const isHeader = known.has('text') || known.size >= 2 || (known.size === 1 && roles.includes('ignore'))
  return isHeader ? roles : null
}
