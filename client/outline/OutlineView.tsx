// The board as headings and lists, an equal view of it: every command by keyboard and by thumb.
import {
  type KeyboardEvent,
  type MouseEvent,
  useCallback,
  useDeferredValue,
  useMemo,
  useRef,
  useState,
} from 'react'
import { live } from '../../shared/model/board'
import { staffRoles } from '../../shared/model/role'
import { ActionDialogs } from '../actions/ActionDialogs'
import { useBoard, useSession, useTranslate } from '../state/session'
import { useView } from '../state/view'
import { isComposing } from '../text/isComposing'
import { ItemMenu } from './ItemMenu'
import { JumpLinks } from './JumpLinks'
import { OutlineToolbar } from './OutlineToolbar'
import styles from './OutlineView.module.css'
import { outlineOf } from './outlineOf'
import { Section } from './Section'
import { SelectionBar } from './SelectionBar'
import { useOutlineKeys } from './useOutlineKeys'

interface OpenMenu {
  ids: readonly string[]
  anchor: HTMLElement
}

export default function OutlineView() {
  const t = useTranslate()
  const session = useSession()
  const board = useDeferredValue(useBoard())
  const tableId = useView((state) => state.tableId)
  const [query, setQuery] = useState('')
  const sought = useDeferredValue(query.trim())
  const [menu, setMenu] = useState<OpenMenu | null>(null)
  const rootRef = useRef<HTMLDivElement>(null)

  const sections = useMemo(() => outlineOf(board, { tableId, query: sought }), [board, tableId, sought])
  const tableNames = useMemo(
    () => new Map([...live(board, 'table')].map((table) => [table.id, table.name])),
    [board],
  )
  const { role } = session.me()
  const hasMenu = useCallback(
    (id: string) => staffRoles.includes(role) || (role === 'participant' && session.owns(id)),
    [role, session],
  )
  const openMenu = useCallback((ids: readonly string[], anchor: HTMLElement) => setMenu({ ids, anchor }), [])
  const onItemKey = useOutlineKeys(rootRef, openMenu)

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (!isComposing(event)) onItemKey(event)
  }
  const onClick = (event: MouseEvent<HTMLDivElement>) => {
    const button = (event.target as Element).closest<HTMLElement>('[data-menu]')
    if (button?.dataset.menu) openMenu([button.dataset.menu], button)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys and clicks bubble up from the items inside
    <div
      ref={rootRef}
      className={styles.outline}
      data-testid="outline"
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <div className={styles.rail}>
        <JumpLinks sections={sections} />
      </div>
      <div className={styles.main}>
        <OutlineToolbar query={query} onQuery={setQuery} />
        {sought !== '' && (
          <p className={styles.found} role="status">
            {t('outline.found', { count: sections.reduce((sum, section) => sum + section.itemCount, 0) })}
          </p>
        )}
        <div className={styles.sections}>
          {sections.map((section) => (
            <Section
              key={section.category ?? 'none'}
              section={section}
              tableNames={tableNames}
              hasMenu={hasMenu}
              isFiltered={sought !== '' || tableId !== null}
            />
          ))}
        </div>
        <SelectionBar />
      </div>
      {menu && <ItemMenu ids={menu.ids} anchor={menu.anchor} onClose={() => setMenu(null)} />}
      <ActionDialogs />
    </div>
  )
}
