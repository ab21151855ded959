// Getting the mind map as a file: for other mind maps and outliners, to read, as a picture in the layout that is shown.
import { useTranslate } from '../state/session'
import { DownloadMenu } from '../worksheet/DownloadMenu'
import { useMind } from './mindStore'

export function MindDownload() {
  const t = useTranslate()
  const mode = useMind((state) => state.mode)
  const picture = `picture=mindmap&layout=${mode}`
  return (
    <DownloadMenu
      label={t('mindmap.download')}
      choices={[
        { format: `png&${picture}`, labelKey: 'mindmap.format.png' },
        { format: `svg&${picture}`, labelKey: 'mindmap.format.svg' },
        { format: `pdf&${picture}`, labelKey: 'mindmap.format.pdf' },
        { format: 'outline-md', labelKey: 'mindmap.format.outline-md' },
        { format: 'mm', labelKey: 'mindmap.format.mm' },
        { format: 'opml', labelKey: 'mindmap.format.opml' },
      ]}
    />
  )
}
