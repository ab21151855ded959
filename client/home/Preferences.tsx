// Language and colours of this browser.
import { chooseLanguage, useLanguage } from '../state/language'
import { useTranslate } from '../state/session'
import { Switch } from '../ui/Switch'
import { type ThemeChoice, themeChoices, useTheme } from '../ui/theme'
import { languageOptions } from './languageOptions'
import styles from './Preferences.module.css'

const themeNames = {
  system: 'common.coloursSystem',
  light: 'common.coloursLight',
  dark: 'common.coloursDark',
  contrast: 'common.coloursContrast',
} as const

export function Preferences() {
  const t = useTranslate()
  const language = useLanguage()
  const { choice, choose } = useTheme()
  return (
    <div className={styles.preferences}>
      <label className={styles.theme}>
        <span>{t('common.colours')}</span>
        <select value={choice} onChange={(event) => choose(event.target.value as ThemeChoice)}>
          {themeChoices.map((theme) => (
            <option key={theme} value={theme}>
              {t(themeNames[theme])}
            </option>
          ))}
        </select>
      </label>
      <Switch
        label={t('common.language')}
        options={languageOptions}
        value={language}
        onChange={chooseLanguage}
      />
    </div>
  )
}
