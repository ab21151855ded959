// The mind map's screen: the picture with its one field, the same in words beside it, and how it is shown. On a phone
// the list comes first.
import Maximize from 'lucide-react/icons/maximize'
import Minus from 'lucide-react/icons/minus'
import Plus from 'lucide-react/icons/plus'
import { useEffect } from 'react'
import { mindmap } from '../../shared/i18n/areas/mindmap'
import { readNode } from '../../shared/mindmap/nodeContent'
import { live } from '../../shared/model/board'
import { categories } from '../../shared/model/category'
import { usePlacesOf } from '../side/places'
import { SideDock } from '../side/SideDock'
import { addMessages } from '../state/messages'
import { useSession, useTranslate } from '../state/session'
import { TopBar } from '../topbar/TopBar'
import { Button } from '../ui/Button'
import { CategoryMark } from '../ui/CategoryMark'
import { Chip } from '../ui/Chip'
import { IconButton } from '../ui/IconButton'
import { loadAtRest } from '../ui/loadAtRest'
import { bringNodeIntoView, firstMindCamera, fitMind, zoomMind } from './camera'
import { MindCanvas } from './MindCanvas'
import { MindComposer } from './MindComposer'
import { MindDownload } from './MindDownload'
import { MindEditor } from './MindEditor'
import styles from './MindMapScreen.module.css'
import { MindOutline } from './MindOutline'
import { readField, resetMind, useMind } from './mindStore'
import { setOverview } from './overview'
import { useCalmBoard } from './useCalmBoard'

addMessages(mindmap)

const Sheets = loadAtRest(() => import('./MindSheets'))
const modes = ['both', 'right', 'stages'] as const
const narrow = '(max-width: 700px)'

const places = {
  mindNode(id: string) {
    useMind.setState({ selected: id })
    bringNodeIntoView(id)
  },
  pickedNode: () => useMind.getState().selected,
}

export default function MindMapScreen() {
  const t = useTranslate()
  usePlacesOf(places)
  const { boardId } = useSession()
  const showsOutline = useMind((state) => state.showsOutline)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another board starts anew
  useEffect(() => {
    useMind.setState({ showsOutline: matchMedia(narrow).matches })
    return resetMind
  }, [boardId])
  const isList = showsOutline && matchMedia(narrow).matches
  return (
    <div className={styles.screen}>
      <TopBar />
      <main className={styles.stage}>
        {!isList && (
          <section className={styles.picture} aria-label={t('mindmap.picture')}>
            <MindCanvas />
            <MindEditor />
          </section>
        )}
        {showsOutline ? (
          <section className={styles.outline} aria-label={t('mindmap.outline')}>
            <MindOutline spoken={false} />
          </section>
        ) : (
          <MindOutline spoken />
        )}
        <SideDock />
      </main>
      {isList && <MindComposer />}
      <Foot isList={isList} />
      <Sheets />
    </div>
  )
}

function Foot({ isList }: { isList: boolean }) {
  const t = useTranslate()
  const { mode, showsOriginals, showsOutline, overview, focusId } = useMind()
  const set = (change: Partial<ReturnType<typeof useMind.getState>>) => {
    useMind.setState(change)
    readField()?.focus({ preventScroll: true })
  }
  return (
    <footer className={styles.foot}>
      {!isList && <Legend />}
      <span className={styles.space} />
      {focusId !== null && <Button onClick={() => set({ focusId: null })}>{t('mindmap.backToAll')}</Button>}
      {!isList && (
        <fieldset className={styles.modes}>
          <legend className="visually-hidden">{t('mindmap.layout')}</legend>
          {modes.map((each) => (
            <Chip
              key={each}
              selected={mode === each}
              onSelect={() => {
                set({ mode: each })
                requestAnimationFrame(firstMindCamera)
              }}
            >
              {t(`mindmap.${each}`)}
            </Chip>
          ))}
        </fieldset>
      )}
      {!isList && mode !== 'stages' && (
        <Chip selected={overview} onSelect={() => setOverview(!overview)}>
          {t('mindmap.overview')}
        </Chip>
      )}
      <Chip selected={showsOriginals} onSelect={() => set({ showsOriginals: !showsOriginals })}>
        {t('mindmap.showOriginals')}
      </Chip>
      <Chip selected={showsOutline} onSelect={() => set({ showsOutline: !showsOutline })}>
        {t('mindmap.showOutline')}
      </Chip>
      <MindDownload />
      {!isList && (
        <fieldset className={styles.zoom}>
          <legend className="visually-hidden">{t('board.zoom')}</legend>
          <IconButton label={t('mindmap.zoomOut')} onClick={() => zoomMind(0.8)}>
            <Minus size={18} aria-hidden />
          </IconButton>
          <IconButton label={t('mindmap.zoomIn')} onClick={() => zoomMind(1.25)}>
            <Plus size={18} aria-hidden />
          </IconButton>
          <IconButton label={t('mindmap.fit')} onClick={fitMind}>
            <Maximize size={18} aria-hidden />
          </IconButton>
        </fieldset>
      )}
    </footer>
  )
}

/** The categories that stand on the map. */
function Legend() {
  const t = useTranslate()
  const board = useCalmBoard(500)
  const used = new Set([...live(board, 'mindNode')].map((node) => readNode(board, node).category))
  return (
    <ul className={styles.legend} aria-label={t('board.legend')}>
      {categories
        .filter((category) => used.has(category))
        .map((category) => (
          <li key={category} className={styles.entry}>
            <CategoryMark category={category} />
            <span>{t(`category.${category}`)}</span>
          </li>
        ))}
    </ul>
  )
}
