// The mind map as nested lists: the same nodes, each a button that picks it, with its actions below the one that is
// picked. Out of sight (`spoken`) it has no controls and only says what the picture shows.
import { memo, useDeferredValue, useMemo } from 'react'
import type { Translate } from '../../shared/i18n/catalogue'
import { readNode, shownWords } from '../../shared/mindmap/nodeContent'
import { branchOf, type MindTree, readTree } from '../../shared/mindmap/tree'
import { type Board, getMeeting } from '../../shared/model/board'
import type { Category } from '../../shared/model/category'
import type { Id } from '../../shared/model/id'
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
import { useCalmBoard } from './useCalmBoard'
import { useMindContext, useMindKeys } from './useMindKeys'
import { endWriting } from './writing'

/** Nobody hears faster than this; thirty people who edit would draw the list thirty times a second. */
const spokenEveryMs = 500
/** Lists are nested this deep; what is deeper follows in the same list and says its level. */
const deepestList = 12

export function MindOutline({ spoken }: { spoken: boolean }) {
  const t = useTranslate()
  const board = useDeferredValue(useCalmBoard(spoken ? spokenEveryMs : 0))
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
        <NodeList board={board} tree={tree} nodes={tree.roots} spoken={spoken} depth={1} />
      )}
    </div>
  )
}

interface ListProps {
  board: Board
  tree: MindTree
  nodes: readonly MindMapNode[]
  spoken: boolean
  depth: number
}

function NodeList({ board, tree, nodes, spoken, depth }: ListProps) {
  const t = useTranslate()
  if (nodes.length === 0) return null
  return (
    <ul className={styles.list}>
      {nodes.map((node) => (
        <li key={node.id} data-testid={`mindmap-node-${node.id}`}>
          <NodeLine {...lineOf(board, tree, node, t)} spoken={spoken} />
          {!(node.folded && !spoken) &&
            (depth < deepestList ? (
              <NodeList
                board={board}
                tree={tree}
                nodes={tree.childrenOf(node.id)}
                spoken={spoken}
                depth={depth + 1}
              />
            ) : (
              branchOf(tree, node.id)
                .slice(1)
                .map((deep) => <NodeLine key={deep.id} {...lineOf(board, tree, deep, t)} spoken={spoken} />)
            ))}
        </li>
      ))}
    </ul>
  )
}

interface LineProps {
  id: Id
  /** Everything about it, for those who hear it. */
  label: string
  words: string
  said: string
  category: Category | null
  foldedCount: number
}

/** Plain values: a line is drawn anew only when it says something else. */
function lineOf(board: Board, tree: MindTree, node: MindMapNode, t: Translate): LineProps {
  const content = readNode(board, node)
  const { speaker, category, stage } = content
  const name = [speaker?.name, speaker?.unit].filter(Boolean).join('・')
  return {
    id: node.id,
    label: describeAt(board, tree, node, t),
    words: shownWords(content),
    said: [name, stage].filter(Boolean).join('　'),
    category,
    foldedCount: node.folded ? branchOf(tree, node.id).length - 1 : 0,
  }
}

const NodeLine = memo(function NodeLine(props: LineProps & { spoken: boolean }) {
  const { id, label, words, said, category, foldedCount, spoken } = props
  const isPicked = useMind((state) => state.selected === id)
  const session = useSession()
  if (spoken) return <>{label}</>
  return (
    <>
      <button
        type="button"
        className={styles.node}
        aria-pressed={isPicked}
        aria-label={label}
        onClick={() => {
          endWriting(session)
          useMind.setState({ selected: id })
          bringNodeIntoView(id)
        }}
      >
        {category && <CategoryMark category={category} />}
        <span className={styles.words}>
          <span>{words}</span>
          {said && <span className={styles.said}>{said}</span>}
        </span>
        {foldedCount > 0 && <span className={styles.count}>+{foldedCount}</span>}
      </button>
      {isPicked && <NodeTools ids={[id]} />}
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
