// The chain that an entry belongs to: what it answers, and what answers it, from problem to unit.
import { type Scene, type SceneLink, thingOf } from './scene'

export interface Chain {
  /** Clusters of the chain, the one asked about included. */
  clusterIds: ReadonlySet<string>
  links: readonly SceneLink[]
}

/**
 * Follows the links from a note's or cluster's entry in both directions, never turning round: what answers the same
 * problem in another way is not part of the chain. Null when nothing is linked to it.
 */
export function chainOf(scene: Scene, id: string): Chain | null {
  const thing = thingOf(scene, id)
  const start = thing?.kind === 'note' ? thing.clusterId : thing?.id
  if (!start) return null
  const clusterIds = new Set([start])
  const links = new Set<SceneLink>()
  for (const towards of ['to', 'from'] as const) {
    const seen = new Set([start])
    const open = [start]
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      for (const link of scene.linksOf(at)) {
        if (link[towards === 'to' ? 'from' : 'to'] !== at) continue
        links.add(link)
        const next = link[towards]
        clusterIds.add(next)
        if (seen.has(next)) continue
        seen.add(next)
        open.push(next)
      }
    }
  }
  return links.size === 0 ? null : { clusterIds, links: [...links] }
}
