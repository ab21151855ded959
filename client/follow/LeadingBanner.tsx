// 正帶大家看: whoever leads sees that they do, and stops it with one press.
import { leading } from '../../shared/i18n/areas/leading'
import { addMessages } from '../state/messages'
import { useTranslate } from '../state/session'
import { Banner } from '../ui/Banner'
import { Button } from '../ui/Button'
import { stopLeading } from './leadState'

addMessages(leading)

export default function LeadingBanner() {
  const t = useTranslate()
  return (
    <Banner tone="info" actions={<Button onClick={stopLeading}>{t('leading.stop')}</Button>}>
      {t('leading.now')}
    </Banner>
  )
}
