// For the pickers: tags the node, says why not if so, and closes.
import { tellResult } from '../actions/tellResult'
import { useSession, useTranslate } from '../state/session'
import { type NodeTags, tagNode } from './tagNode'

export function useTagging(onClose: () => void): (tags: NodeTags) => void {
  const session = useSession()
  const t = useTranslate()
  return (tags) => {
    const commands = tagNode(session.board(), tags)
    onClose()
    if (commands.length > 0) void session.sendAll(commands).then((results) => tellResult(results, '', t))
  }
}
