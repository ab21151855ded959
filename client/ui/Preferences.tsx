// Language and colours of this browser.
import { chooseLanguage, useLanguage } from '../state/language'
import { useTranslate } from '../state/session'
import { languageOptions } from './languageOptions'
import styles from './Preferences.module.css'
import { Switch } from './Switch'
import { type ThemeChoice, themeChoices, useTheme } from './theme'

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
