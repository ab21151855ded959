// How a picture is drawn: what of the board, how large, in which colours.
import { themes } from '../../../shared/scene/palettes'
import { useTranslate } from '../../state/session'
import { useView } from '../../state/view'
import { Switch } from '../../ui/Switch'
import styles from './ExportDialog.module.css'
import type { PictureChoices } from './exportQuery'

interface PictureOptionsProps {
  picture: PictureChoices
  onChange(picture: PictureChoices): void
}

export function PictureOptions({ picture, onChange }: PictureOptionsProps) {
  const t = useTranslate()
  const selection = useView((state) => state.selection)
  return (
    <div className={styles.fields}>
      {selection.length > 0 && (
        <Switch
          label={t('exportDialog.area')}
          labelShown
          options={[
            { value: 'whole', label: t('exportDialog.wholeBoard') },
            { value: 'selected', label: t('exportDialog.selected', { count: selection.length }) },
          ]}
          value={picture.selection.length > 0 ? 'selected' : 'whole'}
          onChange={(area) => onChange({ ...picture, selection: area === 'selected' ? selection : [] })}
        />
      )}
      <Switch
        label={t('exportDialog.scale')}
        labelShown
        options={(['1', '2'] as const).map((value) => ({ value, label: t(`exportDialog.scale${value}`) }))}
        value={picture.scale}
        onChange={(scale) => onChange({ ...picture, scale })}
      />
      <Switch
        label={t('exportDialog.theme')}
        labelShown
        options={themes.map((value) => ({ value, label: t(`exportDialog.${value}`) }))}
        value={picture.theme}
        onChange={(theme) => onChange({ ...picture, theme })}
      />
    </div>
  )
}
