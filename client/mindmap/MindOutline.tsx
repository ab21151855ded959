// The mind map as nested lists: the same nodes, each a button that picks it, with its actions below the one that is
// picked. Out of sight (`spoken`) it has no controls and only says what the picture shows.
import { memo, useDeferredValue, useMemo } from 'react'
import { readNode, shownWords } from '../../shared/mindmap/nodeContent'
import { branchOf, type MindTree, readTree } from '../../shared/mindmap/tree'
import { getMeeting } from '../../shared/model/board'
import type { MindMapNode } from '../../shared/model/mindNode'
import { mayEver } from '../../shared/permissions'
import { useBoard, useSession, useTranslate } from '../state/session'
import { Button } from '../ui/Button'
import { CategoryMark } from '../ui/CategoryMark'
import { bringNodeIntoView } from './camera'
import { describeAt } from './describeNode'
import styles from './MindOutline.module.css'
import { mindGroups } from './mindGroups'
import { useMind } from './mindStore'
import { useMindContext, useMindKeys } from './useMindKeys'
import { endWriting } from './writing'

/** Lists are nested this deep; what is deeper follows in the same list and says its level. */
const deepestList = 12

export function MindOutline({ spoken }: { spoken: boolean }) {
  const t = useTranslate()
  const board = useDeferredValue(useBoard())
  const onKeyDown = useMindKeys()
  const tree = useMemo(() => readTree(board), [board])
  const { coreQuestion, title } = getMeeting(board)
  const isPicked = useMind((state) => state.selected === null)
  const words = coreQuestion || title || t('mindmap.noQuestion')
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys bubble up from the buttons inside
    <div
      className={spoken ? 'visually-hidden' : styles.outline}
      data-testid="outline"
      onKeyDown={(event) => {
        // Tab, Enter and Space are the page's and the button's here; typing has its own field below.
        const isOwn = event.altKey || event.key === 'Delete' || /^(F\d+|Arrow\w+)$/.test(event.key)
        if (!spoken && isOwn) onKeyDown(event.nativeEvent)
      }}
    >
      <h2 className={styles.heading}>
        {spoken ? (
          words
        ) : (
          <button
            type="button"
            className={styles.root}
            aria-pressed={isPicked}
            onClick={() => useMind.setState({ selected: null })}
          >
            {words}
          </button>
        )}
      </h2>
      {!spoken && isPicked && <NodeTools ids={[]} />}
      {tree.roots.length === 0 ? (
        <p className={styles.empty}>{t('mindmap.empty')}</p>
      ) : (
        <NodeList tree={tree} nodes={tree.roots} spoken={spoken} depth={1} />
      )}
    </div>
  )
}

interface ListProps {
  tree: MindTree
  nodes: readonly MindMapNode[]
  spoken: boolean
  depth: number
}

function NodeList({ tree, nodes, spoken, depth }: ListProps) {
  if (nodes.length === 0) return null
  return (
    <ul className={styles.list}>
      {nodes.map((node) => (
        <li key={node.id} data-testid={`mindmap-node-${node.id}`}>
          <NodeLine tree={tree} node={node} spoken={spoken} />
          {!(node.folded && !spoken) &&
            (depth < deepestList ? (
              <NodeList tree={tree} nodes={tree.childrenOf(node.id)} spoken={spoken} depth={depth + 1} />
            ) : (
              branchOf(tree, node.id)
                .slice(1)
                .map((deep) => <NodeLine key={deep.id} tree={tree} node={deep} spoken={spoken} />)
            ))}
        </li>
      ))}
    </ul>
  )
}

interface LineProps {
  tree: MindTree
  node: MindMapNode
  spoken: boolean
}

const NodeLine = memo(function NodeLine({ tree, node, spoken }: LineProps) {
  const t = useTranslate()
  const board = useBoard()
  const isPicked = useMind((state) => state.selected === node.id)
  const session = useSession()
  const content = readNode(board, node)
  if (spoken) return <>{describeAt(board, tree, node, t)}</>
  const { speaker, category, stage } = content
  const said = [speaker?.name, speaker?.unit].filter(Boolean).join('・')
  return (
    <>
      <button
        type="button"
        className={styles.node}
        aria-pressed={isPicked}
        aria-label={describeAt(board, tree, node, t)}
        onClick={() => {
          endWriting(session)
          useMind.setState({ selected: node.id })
          bringNodeIntoView(node.id)
        }}
      >
        {category && <CategoryMark category={category} />}
        <span className={styles.words}>
          <span>{shownWords(content)}</span>
          {(said || stage) && <span className={styles.said}>{[said, stage].filter(Boolean).join('　')}</span>}
        </span>
        {node.folded && <span className={styles.count}>+{branchOf(tree, node.id).length - 1}</span>}
      </button>
      {isPicked && <NodeTools ids={[node.id]} />}
    </>
  )
})

/** What can be done with the picked node, in words and within reach of a thumb. */
function NodeTools({ ids }: { ids: readonly string[] }) {
  const t = useTranslate()
  const session = useSession()
  const contextOf = useMindContext()
  useBoard()
  if (!mayEver(session.me().role, 'mind.add')) return null
  const context = { ...contextOf(), selection: ids }
  const actions = mindGroups
    .filter(({ labelKey }) => labelKey !== 'mindmap.groupView')
    .flatMap((group) => group.actions)
    .filter(({ id, isEnabled }) => id.startsWith('mind.') && isEnabled(context))
  return (
    <div className={styles.tools}>
      {actions.map((action) => (
        <Button
          key={action.id}
          look={action.danger ? 'danger' : 'secondary'}
          onClick={() => void action.run(contextOf())}
        >
          {t(action.labelKey)}
        </Button>
      ))}
    </div>
  )
}
