// One page on its canvas. The next one comes up over the last, which stays below until it is covered: nothing flickers.
import { useLayoutEffect, useRef, useState } from 'react'
import { shownText } from '../../shared/model/note'
import { useTranslate } from '../state/session'
import styles from './PresentScreen.module.css'
import type { Page } from './pages'
import { textSize } from './pages'
import { paintPage } from './paintPage'

type Picture = Parameters<typeof paintPage>[2]

interface PageViewProps {
  page: Page
  picture: Picture
}

export function PageView({ page, picture }: PageViewProps) {
  const t = useTranslate()
  const [{ current, last }, setPages] = useState<{ current: Page; last: Page | null }>({
    current: page,
    last: null,
  })
  // While rendering, so that no frame is shown without the page that goes.
  if (current !== page) setPages({ current: page, last: current.key === page.key ? last : current })
  const name = page.stop.title || t(`category.${page.stop.lane ?? 'none'}`)
  const smallest = Math.min(...page.placed.map(({ thing }) => textSize(thing, picture.words))) * page.zoom
  return (
    <>
      {last && last.key !== page.key && <Sheet key={last.key} page={last} picture={picture} />}
      <Sheet
        key={page.key}
        page={page}
        picture={picture}
        smallestPx={smallest}
        onShown={() => setPages((pages) => ({ ...pages, last: null }))}
      />
      <ul className="visually-hidden" aria-label={t('present.pictureOf', { title: name })}>
        {page.placed.map(({ thing }) => (
          <li key={thing.id}>{thing.kind === 'note' ? shownText(thing.record) : thing.record.title}</li>
        ))}
      </ul>
    </>
  )
}

interface SheetProps extends PageViewProps {
  smallestPx?: number
  onShown?: () => void
}

function Sheet({ page, picture, smallestPx, onShown }: SheetProps) {
  const ref = useRef<HTMLCanvasElement>(null)
  const { palette, words, width, height } = picture
  useLayoutEffect(() => {
    if (ref.current) paintPage(ref.current, page, { palette, words, width, height })
  }, [page, palette, words, width, height])
  return (
    <canvas
      ref={ref}
      className={onShown ? `${styles.sheet} ${styles.coming}` : styles.sheet}
      data-testid={onShown ? 'present-page' : undefined}
      data-page={page.key}
      data-smallest-text-px={smallestPx?.toFixed(2)}
      onAnimationEnd={onShown}
    />
  )
}
