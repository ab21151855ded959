// Finds a node by its words or by who said it, and goes there: folded branches on the way open.
import { readNode, shownWords } from '../../../shared/mindmap/nodeContent'
import { pathTo, readTree } from '../../../shared/mindmap/tree'
import { mayEver } from '../../../shared/permissions'
import { SearchList } from '../../actions/dialogs/SearchList'
import { useBoard, useSession, useTranslate } from '../../state/session'
import { Dialog } from '../../ui/Dialog'
import { bringNodeIntoView } from '../camera'
import { useMind } from '../mindStore'

export function FindDialog({ onClose }: { onClose(): void }) {
  const t = useTranslate()
  const session = useSession()
  const board = useBoard()
  const tree = readTree(board)
  const choices = tree.nodes.map((node) => {
    const content = readNode(board, node)
    const { speaker, category } = content
    const detail = [speaker?.name, speaker?.unit, node.stage].filter(Boolean).join('・')
    return { id: node.id, category, label: shownWords(content), detail }
  })
  const go = (id: string) => {
    const folded = pathTo(tree, id)
      .slice(0, -1)
      .filter((node) => node.folded)
      .map((node) => node.id)
    if (folded.length > 0 && mayEver(session.me().role, 'mind.tag'))
      void session.send({ t: 'mind.tag', ids: folded, folded: false })
    useMind.setState({ selected: id, focusId: null })
    onClose()
    requestAnimationFrame(() => bringNodeIntoView(id))
  }
  return (
    <Dialog title={t('mindmap.find')} open onClose={onClose}>
      <SearchList label={t('mindmap.findHint')} choices={choices} onPick={go} empty={t('mindmap.empty')} />
    </Dialog>
  )
}
