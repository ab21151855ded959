// The first step of an import: a file that is chosen or dropped, or words that are pasted.
import { type FormEvent, useState } from 'react'
import { useTranslate } from '../state/session'
import { isComposing } from '../text/isComposing'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { guessBytes, guessFormat, guessPasted } from './guessFormat'
import type { Source } from './ImportDialog'
import styles from './imports.module.css'

interface Props {
  onChoose(source: Source): void
  onCancel(): void
}

export function ChooseSource({ onChoose, onCancel }: Props) {
  const t = useTranslate()
  const [text, setText] = useState('')
  const [isOver, setIsOver] = useState(false)
  const [problem, setProblem] = useState('')

  const take = async (file: File | undefined) => {
    if (!file) return
    try {
      const head = new Uint8Array(await file.slice(0, guessBytes).arrayBuffer())
      onChoose({ file, name: file.name, format: guessFormat(file.name, head) })
    } catch {
      // It was moved or locked since it was chosen.
      setProblem(t('imports.fileGone'))
    }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!/\S/.test(text)) return setProblem(t('imports.chooseFirst'))
    onChoose({ file: new Blob([text]), name: '', format: guessPasted(text) })
  }
  return (
    <form className={styles.steps} onSubmit={submit}>
      <label
        className={styles.drop}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setIsOver(true)
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setIsOver(false)
          void take(event.dataTransfer.files[0])
        }}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M12 16V4M7 9l5-5 5 5M4 15v5h16v-5" />
        </svg>
        <strong>{t('worksheet.importFile')}</strong>
        <span className={styles.hint}>{t('imports.fileHint')}</span>
        <input
          type="file"
          className="visually-hidden"
          accept=".xlsx,.csv,.tsv,.txt,.md,.json,.mm,.opml"
          data-testid="import-file"
          onChange={(event) => void take(event.target.files?.[0])}
        />
      </label>
      <Field label={t('imports.paste')} hint={t('imports.pasteHint')} error={problem}>
        <textarea
          className={styles.field}
          value={text}
          data-testid="import-text"
          onChange={(event) => {
            setText(event.target.value)
            setProblem('')
          }}
          onKeyDown={(event) => {
            const isSend = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
            if (isSend && !isComposing(event)) event.currentTarget.form?.requestSubmit()
          }}
        />
      </Field>
      <div className={styles.buttons}>
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
        <Button type="submit" look="primary" data-testid="import-preview">
          {t('imports.preview')}
        </Button>
      </div>
    </form>
  )
}
