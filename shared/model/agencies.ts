// The agencies of the Executive Yuan that the unit picker offers, in the order of the 行政院組織法 as amended on 2023-04-26:
// its ministries (§3), commissions (§4), directorates-general (§6), the central bank (§7), the National Palace Museum
// (§8) and the independent agencies (§9). A board adds its own in `meeting.agencies`; any other name is typed freely.

export const statutoryAgencies: readonly string[] = [
  ...['內政部', '外交部', '國防部', '財政部', '教育部', '法務部', '經濟部'],
  ...['交通部', '勞動部', '農業部', '衛生福利部', '環境部', '文化部', '數位發展部'],
  ...['國家發展委員會', '國家科學及技術委員會', '大陸委員會', '金融監督管理委員會', '海洋委員會'],
  ...['僑務委員會', '國軍退除役官兵輔導委員會', '原住民族委員會', '客家委員會'],
  ...['行政院主計總處', '行政院人事行政總處', '中央銀行', '國立故宮博物院'],
  ...['中央選舉委員會', '公平交易委員會', '國家通訊傳播委員會'],
]

/** The board's own first, then the statutory ones, each once. */
export function agenciesOf(meeting: {
  leadAgency: string
  coAgencies: readonly string[]
  agencies?: readonly string[]
}): string[] {
  const own = [meeting.leadAgency, ...meeting.coAgencies, ...(meeting.agencies ?? [])]
  return [...new Set([...own.map((name) => name.trim()).filter(Boolean), ...statutoryAgencies])]
}
