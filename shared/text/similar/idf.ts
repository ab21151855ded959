// How rare a gram is in what people say at such meetings: the higher, the more it tells when two notes share it.
import { idfTable } from './idfTable'

const weights = new Map<string, number>()
for (const [weight, grams] of idfTable.levels) for (const gram of grams.split(' ')) weights.set(gram, weight)

export function idfOf(gramName: string): number {
  return weights.get(gramName) ?? idfTable.rarest
}
